/** The app's own worker, its clock in the harness's hand. */
import './shift-clock.ts';
import '../../../renderer/worker/worker.ts';
