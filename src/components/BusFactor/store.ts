import { JsonStore } from '../../hooks/jsonStore';
import { exampleSheet, readSheet, type Sheet } from './sheet';

/** The reader's sheet, in this browser. */
export const sheetStore = new JsonStore<Sheet>(
  () => window.localStorage,
  'loadline.busFactor',
  exampleSheet,
  readSheet,
);
