/** Runs once, before the tests. */
import { makeSampleData } from '../support/event.ts';

export default makeSampleData;
