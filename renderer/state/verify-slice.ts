/** What stands on the Verify screen: the field, the people found, the verdict. */
import { create } from 'zustand';
import type { GivenVerdict, Identified, PersonHit, Presentation } from '../worker/desk-service.ts';
import { openIntake } from './board-slice.ts';
import { openDraft } from './draft-slice.ts';
import { goTo } from './navigation-slice.ts';
import { desk } from './service.ts';

export type TreatAs = 'priority' | 'standard';

export type Outcome =
  | { readonly kind: 'verdict'; readonly given: GivenVerdict; readonly decided: TreatAs | null }
  | {
      readonly kind: 'nothing';
      readonly why: Extract<Identified, { kind: 'nothing' }>['why'];
      readonly input: string;
    };

interface VerifyState {
  readonly query: string;
  readonly people: readonly PersonHit[];
  /** Row of the list the arrow keys are on; -1 for none. */
  readonly active: number;
  readonly outcome: Outcome | null;
  readonly busy: boolean;
  /** A code that came without its end: shown, not looked up. */
  readonly unfinished: boolean;
  readonly recording: boolean;
}

const PEOPLE_SHOWN = 20;

export const useVerify = create<VerifyState>(() => ({
  query: '',
  people: [],
  active: -1,
  outcome: null,
  busy: false,
  unfinished: false,
  recording: false,
}));

/** Answers that come after a newer question are thrown away. */
let question = 0;

/** The technician types: people who fit are listed. */
export async function typeQuery(query: string): Promise<void> {
  question += 1;
  const asked = question;
  useVerify.setState({ query, unfinished: false, active: -1 });
  if (query.trim() === '') {
    useVerify.setState({ people: [] });
    return;
  }
  const people = await desk().searchPeople(query, PEOPLE_SHOWN);
  if (asked === question) useVerify.setState({ people });
}

/** Moves through the people by `by` rows, round the ends. */
export function moveActive(by: 1 | -1): void {
  useVerify.setState(({ people, active }) => {
    if (people.length === 0) return {};
    if (active === -1) return { active: by === 1 ? 0 : people.length - 1 };
    return { active: (active + by + people.length) % people.length };
  });
}

/** Looks up what was typed or scanned. The old verdict goes first: it must not be taken for the new one. */
export async function look(input: string): Promise<void> {
  const asked = beginQuestion();
  const found = await desk().identify(input);
  if (asked !== question) return;
  useVerify.setState({ busy: false });
  switch (found.kind) {
    case 'verdict':
      showVerdict(found.given);
      break;
    case 'people':
      useVerify.setState({ query: input, people: found.people, active: 0 });
      break;
    case 'ticket':
      goTo('board');
      await openIntake(found.intakeId);
      break;
    case 'nothing':
      useVerify.setState({ outcome: { kind: 'nothing', why: found.why, input: input.slice(0, 60) } });
      break;
  }
}

/** Gives the verdict about a person chosen from the list; no card was shown yet. */
export async function choosePerson({ region, memberNumber }: PersonHit): Promise<void> {
  const asked = beginQuestion();
  const given = await desk().present({ by: 'member', region, memberNumber, shown: false }, null);
  if (asked === question) showVerdict(given);
}

/** Judges again with what was learnt, as a correction of the verdict on screen. */
export async function presentAgain(given: GivenVerdict, presentation: Presentation): Promise<void> {
  question += 1;
  const asked = question;
  const corrected = await desk().present(presentation, given.id);
  if (asked === question) showVerdict(corrected);
}

/** Records the technician's decision. Returns why it could not be saved, or null. */
export async function decide(given: GivenVerdict, treatAs: TreatAs, because: string) {
  const result = await desk().decide(given.id, treatAs, because);
  if (!result.ok) return result.problem;
  const { outcome } = useVerify.getState();
  if (outcome?.kind === 'verdict' && outcome.given.id === given.id) {
    useVerify.setState({ outcome: { ...outcome, decided: treatAs } });
  }
  return null;
}

/** Which queue the kit goes to, or null while nobody decided. */
export function treatment(given: GivenVerdict, decided: TreatAs | null): TreatAs | null {
  switch (given.answer.verdict) {
    case 'priority':
    case 'visitor-priority':
      return 'priority';
    case 'standard':
      return 'standard';
    case 'unknown':
      return decided;
  }
}

/** Starts the intake of the person on screen. Does nothing while the decision is open. */
export async function takeIn(): Promise<void> {
  const { outcome } = useVerify.getState();
  if (outcome?.kind !== 'verdict') return;
  const treatAs = treatment(outcome.given, outcome.decided);
  if (treatAs === null) return;
  const draft = await desk().startDraft({ given: outcome.given, treatAs });
  await openDraft(draft);
  goTo('intake');
  clearVerify();
}

/** Ready for the next visitor. */
export function clearVerify(): void {
  question += 1;
  useVerify.setState({ ...useVerify.getInitialState() });
}

/** Puts a code into the field without looking it up. */
export function offerCode(code: string): void {
  question += 1;
  useVerify.setState({ query: code, people: [], active: -1, unfinished: true });
}

export function setRecording(recording: boolean): void {
  useVerify.setState({ recording });
}

function beginQuestion(): number {
  question += 1;
  useVerify.setState({ ...useVerify.getInitialState(), busy: true });
  return question;
}

function showVerdict(given: GivenVerdict): void {
  useVerify.setState({
    ...useVerify.getInitialState(),
    outcome: { kind: 'verdict', given, decided: null },
  });
}
