import { defineConfig } from 'prisma/config';

// Not Prisma's own env(): it throws when the variable is unset, and generate and validate need no database.
const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
});
