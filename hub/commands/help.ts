/** What `npm run hub -- --help` prints. */
export const help = `The hub: the service that event desks sync with.

npm run hub -- COMMAND [options]

  serve     Answer desks.
            --port N (4780; 0 for any free one)  --host ADDRESS (127.0.0.1)
            --ready-json  print {"url":…} on standard output when ready
  event     Set the event, before the first desk enrols or while all of them work.
            --name TEXT  --country FR  --time-zone Europe/Paris
            --roster-days N (14; 1 to 60)  a desk's roster answers for so long without the hub
            --turnaround platinum=12,gold=24,silver=36,priority=36,ordinary=72  hours until kit is ready; priority is
            that without a level
            --open 08:00-20:00  when kit is handed out, at the venue's time
            --condition required  the condition of every item has to be noted (or optional)
            What is left out of these stays as it is. Desks learn it all when they enrol; where there is a roster,
            it is built anew, and those at work take the change on at their next contact.
  pair MC   Print a one-time code with which a laptop becomes desk MC (two to four capitals).
  revoke MC End the access of desk MC: it can hand over its facts, and nothing else.
  desks     List the laptops that are or were desks: in use, or when revoked.
  revoke card NUMBER --region emea
            Revoke one card, until an import says otherwise, and bring that to the desks.
  import MEMBERS.csv CARDS.csv [PRODUCTS.csv]
            Replace all members and cards, and build a roster. The files are checked first; a problem in any
            of them leaves everything as it was. Programme packs marked as sample go with the members that were
            there: in force is the pack accepted last that is not, or the app's own.
  import programme PACK.json
            Check a programme pack (levels, countries, what products count for), and say for how many members what
            would change. Nothing is changed without --accept.
            --accept  put it in force and build a roster with it
  import facts FILE.cpsfacts …
            Take in what waited at a desk without a network and came on a stick. Taking a file again changes nothing.
  export programme
            Print the pack in force as JSON, to start another from. Only that, with npm run --silent hub -- …
            Each pack has a version of its own; going back to earlier rules takes a new version too.
  sample    Replace all members and cards by made-up ones, set a sample event, put the sample programme in force, and
            build a roster.
            --members N (2000)  --seed N (1)
  build     Build and sign a roster from the members there are. After a few changes desks fetch only these.
            --full  make a new base all the same
  quarantine
            Print what desks sent that is no fact, as lines of JSON: number, desk, received, reason, raw.
  quarantine retry [N]
            Read it again, after an update of the hub: what is a fact now is stored, and the desks learn it; the rest
            stays. N is a number of that list; without it, all.
  restored  Run once after restoring the database from a backup: desks send again what was lost.

  --data DIR  folder of the embedded database (.hub/data), or set DATABASE_URL to use PostgreSQL.
  Commands also work while the hub is serving.

Files to import are CSV with commas, UTF-8, a header line, columns in any order. Dates are 2026-11-24.
  members   member_number, region, country (FR), name, email, phone, level (silver, gold, platinum or empty),
            level_since, video (yes, no), status (active, closed, blocked), joined, card_sent (may be empty)
  cards     number, region, member_number (empty when only the card is known), expires (may be empty),
            status (active, revoked)
  products  member_number, model, serial, registered, details (complete, estimated), bought_in (FR)
  Regions: emea, usa, canada, japan, asia, china, oceania, latin-america.`;
