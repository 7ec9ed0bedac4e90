/** A note with every type of question, shared and for each ally, and with all that can be wrong. */

const HEAD = `---
alliance: Coach and client
allies:
  - "[[Maya Ortiz]]"
  - Sam Lee
alliance-status: active
next-review: 2027-01-03
---

# Maya and Sam
`;

function block(body: string): string {
  return `\n\`\`\`alliance\n${body.trim()}\n\`\`\`\n`;
}

/** All eight types, answered and not. */
export const TYPES = block(`
- question: What are your best hopes for this new relationship?
  answers:
    Maya Ortiz: |
      To leave every session with **one clear step**.

      And to laugh.
    Sam Lee: |
      To be useful, and to be told when I am not.
  answered-by: each
  hint: "A few words each: playful, blunt, unhurried."

- question: What stays between us?
  hint: Say the limits aloud.

- question: In one line, how do we want to be?
  answer: Honest, kind, and a little bit brave
  type: line

- question: What have we agreed about the practical things?
  answer:
    - Ninety minutes, every second week, on the phone
    - Moving a session is fine until the evening before; after that we talk about it and find a way that is fair to both of us
    - No messages at the weekend
  type: list

- question: How often shall we meet?
  answer: every second week
  type: choice
  options: [every week, every second week, every month]

- question: What helps when it is hard?
  answer: [a walk, a phone call]
  type: choices
  options: [a pause, a walk, a night’s sleep]

- question: How much trust is there today?
  answers:
    Maya Ortiz: 7
  answered-by: each
  type: scale
  labels: [none yet, all of it]

- question: Of a hundred, how much of this is ours to decide?
  answer: 60
  type: scale
  min: 0
  max: 100

- question: When does this alliance end?
  answer: 2027-06-30
  type: date

- question: Do you agree to this alliance?
  answers:
    Maya Ortiz: 2026-11-22, said aloud
  answered-by: each
  type: consent

- question: What should nobody else read?
  answer: |
    This.
  private: true
`);

/** Things that are wrong, with a neighbour that works. */
export const PROBLEMS = block(`
- question: One more: what?
  answer: yes

- question: How sure are you?
  answer: lots
  type: scale

- question: What did you hope for?
  answers:
    Maya Ortiz: |
      Peace.
    Kim Novak: |
      Company.
  answered-by: each

- question: Twice?

- question: Twice?

- question: What else should we know?
`);

/** A block with conflict markers: it can be read, not written to. */
export const READ_ONLY = block(`
- question: How do we celebrate?
  answer: |
    With cake.
<<<<<<< mine
- question: Where?
=======
- question: When?
>>>>>>> theirs
`);

/** Eight allies. */
export function team(): string {
  const names = ["Ada", "Ben", "Chloé", "Deniz", "Emeka", "Fatima", "Goran", "Hana"];
  const allies = names.map((name) => `  - ${name}`).join("\n");
  const answers = names.slice(0, 3).map((name) => `    ${name}: |\n      I am ${name}, and I need quiet mornings.`);
  const body = `- question: What do you need of the others?\n  answers:\n${answers.join("\n")}\n  answered-by: each`;
  return `---\nalliance: Team\nallies:\n${allies}\n---\n${block(body)}`;
}

/** The note of the gallery. */
export const GALLERY = HEAD + TYPES + PROBLEMS + READ_ONLY + block("");

/** A note with these questions. */
export function noteWith(body: string): string {
  return HEAD + block(body);
}
