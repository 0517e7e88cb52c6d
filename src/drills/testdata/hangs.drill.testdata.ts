import { trivialDrill } from './drill.testdata';

export default trivialDrill({ inject: () => new Promise(() => setInterval(() => undefined, 1_000)) });
