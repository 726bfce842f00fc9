/** What stands on the Verify screen: the field, the people found, the verdict. */
import { create } from 'zustand';
import type { GivenVerdict } from '../worker/service/given-verdict.ts';
import type { NotSaved } from '../worker/service/saving.ts';
import type { Presentation } from '../worker/service/presentation.ts';
import type { Identified, PersonHit } from '../worker/service/verify-service.ts';
import { openIntake } from './board-slice.ts';
import { openDraft } from './draft-slice.ts';
import { offerHandBack } from './hand-back-slice.ts';
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
  /** What stands in the field. */
  readonly query: string;
  /** What the people are listed for; empty while no list is shown. */
  readonly listed: string;
  readonly people: readonly PersonHit[];
  /** Row of the list the arrow keys are on; -1 for none. */
  readonly active: number;
  readonly outcome: Outcome | null;
  /** A card, name or person is being looked up: what stands on the screen is of the question before. */
  readonly asking: boolean;
  /** It takes so long that the screen says so. */
  readonly busy: boolean;
  /** A code that came without its end: shown, not looked up. */
  readonly unfinished: boolean;
  readonly recording: boolean;
}

const PEOPLE_SHOWN = 20;

/**
 * Characters of a scanner come faster than this, ms. While they do, only the field changes: drawing lists for the
 * beginnings of a card number would hold up the verdict.
 */
const SETTLED_MS = 25;

/** How long the verdict before may stay while the next one is on its way, ms: too short to be read for the new one. */
const FAREWELL_MS = 80;

const rosterTooOld: Outcome = { kind: 'nothing', why: 'roster-too-old', input: '' };

export const useVerify = create<VerifyState>(() => ({
  query: '',
  listed: '',
  people: [],
  active: -1,
  outcome: null,
  asking: false,
  busy: false,
  unfinished: false,
  recording: false,
}));

/** Answers that come after a newer question are thrown away. */
let question = 0;

let settling: ReturnType<typeof setTimeout> | undefined;
let farewell: ReturnType<typeof setTimeout> | undefined;

/** The technician types: as soon as the keys pause, people who fit are listed. */
export function typeQuery(query: string): void {
  const asked = newQuestion();
  useVerify.setState({ query, unfinished: false, active: -1, asking: false, busy: false });
  if (query.trim() === '') useVerify.setState({ listed: '', people: [] });
  else settling = setTimeout(() => void listPeople(query, asked), SETTLED_MS);
}

async function listPeople(query: string, asked: number): Promise<void> {
  const people = await desk().searchPeople(query, PEOPLE_SHOWN);
  if (asked !== question) return;
  if (people === null) useVerify.setState({ listed: '', people: [], outcome: rosterTooOld });
  else useVerify.setState({ listed: query, people });
}

/** Moves through the people by `by` rows, round the ends. */
export function moveActive(by: 1 | -1): void {
  useVerify.setState(({ people, active }) => {
    if (people.length === 0) return {};
    if (active === -1) return { active: by === 1 ? 0 : people.length - 1 };
    return { active: (active + by + people.length) % people.length };
  });
}

/** Looks up what was typed or scanned. Where the ticket's intake is ready, somebody is there to collect it. */
export async function look(input: string): Promise<void> {
  const answer = desk().identify(input);
  const asked = beginQuestion();
  const found = await answer;
  if (asked !== question) return;
  if (found.kind !== 'verdict') endQuestion();
  switch (found.kind) {
    case 'verdict':
      showVerdict(found.given);
      break;
    case 'people':
      useVerify.setState({ query: input, listed: input, people: found.people, active: 0 });
      break;
    case 'ticket':
      goTo('board');
      await openIntake(found.intakeId);
      offerHandBack();
      break;
    case 'nothing':
      useVerify.setState({ outcome: { kind: 'nothing', why: found.why, input: input.slice(0, 60) } });
      break;
  }
}

/** Gives the verdict about a person chosen from the list; no card was shown yet. */
export async function choosePerson({ region, memberNumber }: PersonHit): Promise<void> {
  const answer = desk().present({ by: 'member', region, memberNumber, shown: false }, null);
  const asked = beginQuestion();
  const given = await answer;
  if (asked === question) showVerdict(given);
}

/** Judges again with what was learnt, as a correction of the verdict on screen. */
export async function presentAgain(given: GivenVerdict, presentation: Presentation): Promise<void> {
  if (useVerify.getState().asking) return;
  const asked = newQuestion();
  const corrected = await desk().present(presentation, given.id);
  if (asked === question) showVerdict(corrected);
}

/** Records the technician's decision. Returns why it could not be saved, or null. */
export async function decide(
  given: GivenVerdict,
  treatAs: TreatAs,
  because: string,
): Promise<NotSaved | null> {
  const result = await desk().decide(given.id, treatAs, because);
  if (!result.ok) return result;
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

/** Starts the intake of the person on screen. Does nothing while the decision is open or the next one is asked about. */
export async function takeIn(): Promise<void> {
  const { outcome, asking } = useVerify.getState();
  if (outcome?.kind !== 'verdict' || asking) return;
  const treatAs = treatment(outcome.given, outcome.decided);
  if (treatAs === null) return;
  const draft = await desk().startDraft({ given: outcome.given, treatAs });
  await openDraft(draft);
  goTo('intake');
  clearVerify();
}

/** Ready for the next visitor. */
export function clearVerify(): void {
  newQuestion();
  useVerify.setState({ ...useVerify.getInitialState() });
}

/** Puts a code into the field without looking it up. */
export function offerCode(code: string): void {
  newQuestion();
  useVerify.setState({ query: code, listed: '', people: [], active: -1, unfinished: true });
}

export function setRecording(recording: boolean): void {
  useVerify.setState({ recording });
}

/** From here on no earlier answer counts. */
function newQuestion(): number {
  clearTimeout(settling);
  clearTimeout(farewell);
  question += 1;
  return question;
}

/**
 * Frees the screen for the next visitor. What stands in the field and below goes when the answer comes, or soon without
 * it: clearing it at once would cost a frame that nobody can see, and the answer would wait for it.
 */
function beginQuestion(): number {
  const asked = newQuestion();
  useVerify.setState({ asking: true });
  const clear = () => useVerify.setState({ ...useVerify.getInitialState(), asking: true, busy: true });
  farewell = setTimeout(clear, FAREWELL_MS);
  return asked;
}

function endQuestion(): void {
  clearTimeout(farewell);
  useVerify.setState(useVerify.getInitialState());
}

function showVerdict(given: GivenVerdict): void {
  clearTimeout(farewell);
  useVerify.setState({
    ...useVerify.getInitialState(),
    outcome: { kind: 'verdict', given, decided: null },
  });
}
