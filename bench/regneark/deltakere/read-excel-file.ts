import { readSheet } from 'read-excel-file/browser';
import { kjoer } from '../side/side';

kjoer(async (fil) => (await readSheet(fil)).length - 1);
