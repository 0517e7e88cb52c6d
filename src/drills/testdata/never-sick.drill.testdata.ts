import { trivialDrill } from './drill.testdata';

export default trivialDrill({});
