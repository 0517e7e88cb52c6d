import { trivialDrill } from './drill.testdata';

export default trivialDrill({
  inject: () => Promise.reject(new Error('the fault could not be made')),
});
