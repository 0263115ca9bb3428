import { lagCsv } from './csv';

lagCsv();
