import { startDatabase } from '../database';

/** A portal's worth of process for the tests: holds the database of a directory until it is killed. */
const database = await startDatabase({ dataDir: process.argv[2] ?? '', port: 0 });
console.log(JSON.stringify({ url: database.url }));
process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
