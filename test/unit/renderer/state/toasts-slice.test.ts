import { expect, it } from 'vitest';
import { dismissAbout, toast, useToasts } from '../../../../renderer/state/toasts-slice.ts';

const shown = () => useToasts.getState().toasts.map(({ text }) => text);

it('a message takes the place of the one about the same fact, and of no other', () => {
  useToasts.setState({ toasts: [] });
  toast('saved');
  toast('handed back', { about: 'one' });
  toast('lent');
  toast('undone', { about: 'one' });
  expect(shown()).toEqual(['saved', 'lent', 'undone']);
  toast('more');
  expect(shown()).toEqual(['lent', 'undone', 'more']);
  dismissAbout('one');
  expect(shown()).toEqual(['lent', 'more']);
});
