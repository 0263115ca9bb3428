/** Makes the files of e2e/filer that TypeScript writes. See e2e/filer/README.md. */
import { lagAndreFormater } from './andreFormater';
import { lagCsvCeller } from './csvCeller';
import { lagCsvFiler } from './csvFiler';
import { lagCsvKolonner } from './csvKolonner';
import { lagExceljs } from './exceljs';
import { lagMaler } from './maler';
import { lagXlsxCeller } from './xlsxCeller';
import { lagXlsxPakker } from './xlsxPakker';
import { lagXlsxProgrammer } from './xlsxProgrammer';
import { lagXlsxTall } from './xlsxTall';

lagCsvFiler();
lagCsvCeller();
lagCsvKolonner();
lagXlsxProgrammer();
lagXlsxPakker();
lagXlsxCeller();
lagXlsxTall();
lagAndreFormater();
await lagExceljs();
await lagMaler();
