// Prints what the SDK says of Pinpoint SMS and Voice v2, a fact to a line: subject, tab, fact. Read by NewerContractTest.
import * as sdk from '@aws-sdk/client-pinpoint-sms-voice-v2';

const [SIMPLE, LIST, MAP, STRUCTURE, UNION, OPERATION, ERROR] = [0, 1, 2, 3, 4, 9, -3];
const KINDS = new Map([[0, 'string'], [1, 'number'], [2, 'boolean'], [4, 'timestamp'], [5, 'timestamp'], [6, 'timestamp'], [7, 'timestamp'], [15, 'document'], [21, 'blob']]);
const IDEMPOTENCY_TOKEN = 4;

const facts = new Map();

function kind(schema) {
  const found = typeof schema === 'function' ? schema() : schema;
  if (typeof found === 'number') {
    if (found & 128) return `map of string to ${kind(found & ~128)}`;
    if (found & 64) return `list of ${kind(found & ~64)}`;
    return KINDS.get(found) ?? `kind ${found}`;
  }
  switch (found[0]) {
    case SIMPLE: return kind(found[4]);
    case LIST: return `list of ${kind(found[4])}`;
    case MAP: return `map of string to ${kind(found[5])}`;
    case STRUCTURE: case UNION: tell(found); return `${found[0] === UNION ? 'union' : 'structure'} ${found[2]}`;
    default: return Array.isArray(found) ? kind(found[0]) : `kind ${found}`;
  }
}

function isMemberWithTraits(schema) {
  return Array.isArray(schema) && schema.length === 2 && (typeof schema[0] === 'function' || typeof schema[1] === 'number');
}

function tell([, , name, , members, schemas, required = 0]) {
  if (facts.has(name)) return;
  facts.set(name, `${members.length} members`);
  members.forEach((member, i) => {
    const [schema, traits] = isMemberWithTraits(schemas[i]) ? schemas[i] : [schemas[i], 0];
    const must = i < required ? ', required' : '';
    const token = (traits & IDEMPOTENCY_TOKEN) ? ', made by clients' : '';
    facts.set(`${name}.${member}`, kind(schema) + must + token);
  });
}

for (const [name, value] of Object.entries(sdk)) {
  if (name.endsWith('$') && Array.isArray(value)) {
    if (value[0] === OPERATION) {
      const [input, output] = [value[4](), value[5]()];
      facts.set(`${value[2]} operation`, `${input[2]} to ${output[2]}`);
      tell(input);
      tell(output);
    } else if (value[0] === ERROR && value[1] === 'com.amazonaws.pinpointsmsvoicev2') {
      tell(value);
    }
  } else if (value?.constructor === Object && Object.values(value).every((item) => typeof item === 'string')) {
    for (const item of Object.values(value)) facts.set(`${name}.${item}`, 'enum value');
  }
}

for (const [subject, fact] of facts) console.log(`${subject}\t${fact}`);
