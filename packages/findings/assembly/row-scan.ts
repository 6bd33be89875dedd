/*
 * AssemblyScript, compiled to WebAssembly by `npm run wasm` (scripts/wasm.ts): the types are those of WebAssembly, and
 * there are no objects, only a memory. It goes over one JSON value (RFC 8259) that lies in the window as a whole, checks
 * every byte as JSON.parse would, and notes where the fields are that the caller asks for. Whatever it does not know, or
 * holds to be wrong, it answers with 0: then the caller, who can say what is wrong, goes over the value itself.
 */

import * as layout from '../src/json-scan/layout'

const TAB: u8 = 0x09
const NEWLINE: u8 = 0x0a
const RETURN: u8 = 0x0d
const SPACE: u8 = 0x20
const QUOTE: u8 = 0x22
const OPEN_PARENTHESIS: u8 = 0x28
const CLOSE_PARENTHESIS: u8 = 0x29
const PLUS: u8 = 0x2b
const COMMA: u8 = 0x2c
const MINUS: u8 = 0x2d
const DOT: u8 = 0x2e
const ZERO: u8 = 0x30
const COLON: u8 = 0x3a
const AT: u8 = 0x40
const OPEN_BRACKET: u8 = 0x5b
const BACKSLASH: u8 = 0x5c
const CLOSE_BRACKET: u8 = 0x5d
const UNDERSCORE: u8 = 0x5f
const DELETE: u8 = 0x7f
const LOWER_A: u8 = 0x61
const LOWER_E: u8 = 0x65
const LOWER_F: u8 = 0x66
const LOWER_N: u8 = 0x6e
const LOWER_T: u8 = 0x74
const LOWER_U: u8 = 0x75
const OPEN_BRACE: u8 = 0x7b
const CLOSE_BRACE: u8 = 0x7d

/** Four bytes, read as an integer of a little-endian machine, as WebAssembly is one: `true`, `null`, and `alse`. */
const TRUE: i32 = 0x65757274
const NULL: i32 = 0x6c6c756e
const ALSE: i32 = 0x65736c61

/** Integers of so many digits fit into 32 bits with their sign. */
const SHORT_DIGITS: i32 = 9

/** Whether all objects and arrays stood where the shape has them. */
let isRegular: bool = true

/** Whether the string that was gone over last is plain ASCII without an escape sequence. */
let isPlain: bool = true

/** How many names are known. */
let names: i32 = 0

/** How many values were gone over: the number of the row that is gone over now. */
let rows: i32 = 0

/**
 * The number of the member's name behind the opening quote at `at`, which is made known. 0 when there are too many, and
 * for one that is too long or not plain. The caller makes known the shape's names before anything else.
 */
export function nameAt(at: i32): i32 {
  const end = closingQuote(at)
  const length = end - at
  if (end == 0 || !isPlain || length >= layout.LONGEST_NAME) return 0
  let place = hashOf(at, length) & (layout.NAME_PLACES - 1)
  while (true) {
    const known = <i32>load<u16>(layout.NAME_INDEX + (place << 1))
    if (known == 0) break
    if (isName(at, known) && lengthOf(known) == length) return known
    place = (place + 1) & (layout.NAME_PLACES - 1)
  }
  if (names + 1 == layout.MOST_NAMES) return 0
  names++
  store<u16>(layout.NAME_INDEX + (place << 1), <u16>names)
  const own = recordOf(names)
  store<i32>(own, length)
  memory.copy(own + layout.NAME_TEXT, at, length + 1)
  return names
}

/**
 * Goes over the value at `at`, an object, array or string, in which at most `depth` arrays and objects are open at once,
 * as the shape's node `node` says (0: nothing is kept). Gives where it ends, or 0.
 */
export function scan(at: i32, node: i32, fields: i32, depth: i32): i32 {
  const byte = load<u8>(at)
  // A number or literal at the window's end may go on behind it.
  if (byte != OPEN_BRACE && byte != OPEN_BRACKET && byte != QUOTE) return 0
  isRegular = true
  rows++
  for (let field: i32 = 0; field < fields; field++) store<i32>(noteOf(field), layout.ABSENT)
  const end = node == 0 ? value(at, 0, 0, depth) : part(at, node, 0, depth, true)
  return isRegular ? end : 0
}

function noteOf(field: i32): i32 {
  return layout.NOTES + field * layout.NOTE_BYTES
}

/** A value of which nothing but fields in it are kept. Null counts as an absent one, but not as an element. */
function part(at: i32, node: i32, name: i32, depth: i32, isElement: bool): i32 {
  const byte = load<u8>(at)
  const action = load<u8>(layout.ACTIONS + node)
  if (byte == OPEN_BRACE && action == layout.MEMBERS) return object(at, node, name, depth)
  if (byte == OPEN_BRACKET && action == layout.FIRST) return list(at, node, name, depth)
  if (byte != LOWER_N || isElement) isRegular = false
  return value(at, 0, name, depth)
}

/** A value that is a field, as its node says, or is not kept. */
function value(at: i32, node: i32, name: i32, depth: i32): i32 {
  const byte = load<u8>(at)
  if (byte == QUOTE) return text(at, node)
  let end: i32 = 0
  let kind: i32 = layout.OTHER
  if (byte == OPEN_BRACE) end = object(at, 0, name, depth)
  else if (byte == OPEN_BRACKET) end = list(at, 0, name, depth)
  else if (byte == MINUS || byte - ZERO < 10) return number(at, node)
  else if (byte == LOWER_T) end = load<i32>(at) == TRUE ? at + 4 : 0
  else if (byte == LOWER_F) end = load<i32>(at + 1) == ALSE ? at + 5 : 0
  else if (byte == LOWER_N) {
    end = load<i32>(at) == NULL ? at + 4 : 0
    kind = layout.ABSENT
  }
  if (node != 0) note(node, kind, at, end)
  return end
}

function note(node: i32, kind: i32, first: i32, second: i32): void {
  const own = noteOf(load<u8>(layout.PLACES + node))
  store<i32>(own, kind)
  store<i32>(own, first, 4)
  store<i32>(own, second, 8)
}

function object(at: i32, node: i32, owner: i32, depth: i32): i32 {
  if (depth == 0) return 0
  const seen = layout.SEEN + depth * layout.SEEN_BYTES
  memory.fill(seen, 0, layout.SEEN_BYTES)
  let place = afterSpace(at + 1)
  if (load<u8>(place) == CLOSE_BRACE) return place + 1
  let name = owner
  let isFirst = true
  while (true) {
    if (load<u8>(place) != QUOTE) return 0
    name = isFirst ? firstName(place + 1, name) : nextName(place + 1, name)
    isFirst = false
    if (name == 0 || isRepeated(seen, name)) return 0
    place = afterSpace(place + lengthOf(name) + 2)
    if (load<u8>(place) != COLON) return 0
    place = member(afterSpace(place + 1), node, name, depth - 1)
    if (place == 0) return 0
    place = afterSpace(place)
    const byte = load<u8>(place)
    if (byte == CLOSE_BRACE) return place + 1
    if (byte != COMMA) return 0
    place = afterSpace(place + 1)
  }
}

function member(at: i32, node: i32, name: i32, depth: i32): i32 {
  if (node == 0 || name >= layout.SHAPE_NAMES) return value(at, 0, name, depth)
  const child = <i32>load<u8>(layout.CHILDREN + node * layout.SHAPE_NAMES + name)
  if (child == 0 || <i32>load<u8>(layout.ACTIONS + child) <= layout.PHRASE)
    return value(at, child, name, depth)
  return part(at, child, name, depth, false)
}

function list(at: i32, node: i32, owner: i32, depth: i32): i32 {
  if (depth == 0) return 0
  let place = afterSpace(at + 1)
  if (load<u8>(place) == CLOSE_BRACKET) return place + 1
  let first = node == 0 ? 0 : <i32>load<u8>(layout.CHILDREN + node * layout.SHAPE_NAMES)
  while (true) {
    place = first == 0 ? value(place, 0, owner, depth - 1) : part(place, first, owner, depth - 1, true)
    if (place == 0) return 0
    first = 0
    place = afterSpace(place)
    const byte = load<u8>(place)
    if (byte == CLOSE_BRACKET) return place + 1
    if (byte != COMMA) return 0
    place = afterSpace(place + 1)
  }
}

/** Whether the object has the name already, of which it takes note. */
function isRepeated(seen: i32, name: i32): bool {
  const at = seen + (name >> 3)
  const bit = 1 << (name & 7)
  const byte = i32.load8_u(at)
  i32.store8(at, byte | bit)
  return (byte & bit) != 0
}

/*
 * A name knows which names were found behind it: objects of a kind mostly have the same members in a row. `next` is the
 * one that followed it last, `other` the one before that, `inner` the first of the object that it named.
 */

function firstName(at: i32, owner: i32): i32 {
  const own = recordOf(owner)
  const inner = load<i32>(own, layout.NAME_INNER)
  if (inner != 0 && isName(at, inner)) return inner
  const name = nameAt(at)
  store<i32>(own, name, layout.NAME_INNER)
  return name
}

function nextName(at: i32, last: i32): i32 {
  const own = recordOf(last)
  const next = load<i32>(own, layout.NAME_NEXT)
  if (next != 0 && isName(at, next)) return next
  const other = load<i32>(own, layout.NAME_OTHER)
  if (other != 0 && isName(at, other)) return other
  const name = nameAt(at)
  store<i32>(own, next, layout.NAME_OTHER)
  store<i32>(own, name, layout.NAME_NEXT)
  return name
}

function recordOf(name: i32): i32 {
  return layout.NAMES + name * layout.NAME_BYTES
}

function lengthOf(name: i32): i32 {
  return load<i32>(recordOf(name))
}

/** Whether the name and a quote stand at `at`. */
function isName(at: i32, name: i32): bool {
  return isSame(recordOf(name) + layout.NAME_TEXT, at, lengthOf(name) + 1)
}

/** Whether so many bytes are the same; some that follow are looked at. */
function isSame(own: i32, at: i32, length: i32): bool {
  for (; length >= 8; length -= 8) {
    if (load<u64>(own) != load<u64>(at)) return false
    own += 8
    at += 8
  }
  const rest = ((<u64>1) << (length << 3)) - 1
  return ((load<u64>(own) ^ load<u64>(at)) & rest) == 0
}

function hashOf(at: i32, length: i32): i32 {
  let hash = length
  let place = at
  for (const last = at + length - (length & 3); place < last; place += 4) hash = mixed(hash, load<i32>(place))
  if ((length & 3) != 0) hash = mixed(hash, load<i32>(place) & ((1 << ((length & 3) << 3)) - 1))
  return hash ^ (hash >>> 15)
}

function mixed(hash: i32, four: i32): i32 {
  return (hash ^ four ^ (hash >>> 13)) * 0x9e3779b1
}

function text(at: i32, node: i32): i32 {
  const start = at + 1
  const end = closingQuote(start)
  if (node == 0 || end == 0) return end == 0 ? 0 : end + 1
  const length = end - start
  const action = load<u8>(layout.ACTIONS + node)
  if (!isPlain) note(node, layout.TEXT, start, end)
  else if (action == layout.WORD && length <= layout.LONGEST_WORD) word(node, start, end)
  else if (action == layout.PHRASE && isHarmless(start, end)) {
    note(node, layout.HARMLESS, start, end)
    store<i32>(noteOf(load<u8>(layout.PLACES + node)), writtenLine(start, end), 12)
  } else note(node, layout.PLAIN, start, end)
  return end + 1
}

/**
 * Whether a text cannot hold a credential (redaction.ts), neither as it is nor when its links have become their texts,
 * `[text](target)`: what goes with a link does not part what stands around it.
 */
function isHarmless(at: i32, end: i32): bool {
  let run = 0
  let isTarget = false
  let last: u8 = 0
  for (let place = at; place < end; place++) {
    const byte = load<u8>(place)
    if (isWordCharacter(byte)) {
      if (++run == layout.CREDENTIAL_LENGTH) return false
    } else if (byte == AT) return false
    else if (byte == OPEN_PARENTHESIS && last == CLOSE_BRACKET) isTarget = true
    else if (byte == CLOSE_PARENTHESIS) isTarget = false
    else if (byte != OPEN_BRACKET && byte != CLOSE_BRACKET && !isTarget) run = 0
    last = byte
  }
  return true
}

/**
 * Writes a plain text without its links, `[text](target)` (message.ts), and gives how long it then is; 0 where that is not a
 * line of words with a space between them, as which a message is shown (draft.ts).
 */
function writtenLine(at: i32, end: i32): i32 {
  if (end - at > layout.LONGEST_LINE) return 0
  let to: i32 = layout.LINE
  let from = at
  let open = placeOf(OPEN_BRACKET, at, end)
  while (open < end) {
    const close = placeOf(CLOSE_BRACKET, open, end)
    if (close == end) break
    const behind = afterTarget(close + 1, end)
    if (behind != 0) {
      to = copied(to, from, open)
      to = copied(to, open + 1, close)
      from = behind
    }
    open = placeOf(OPEN_BRACKET, behind == 0 ? close + 1 : behind, end)
  }
  to = copied(to, from, end)
  return isLine(to) ? to - layout.LINE : 0
}

/** The first place of the byte from `at` on; `end` where there is none before it. */
function placeOf(byte: u8, at: i32, end: i32): i32 {
  let place = at
  while (place < end && load<u8>(place) != byte) place++
  return place
}

/** Behind the target of a link that is at `at`: `(1)`; 0 where there is none. */
function afterTarget(at: i32, end: i32): i32 {
  if (at == end || load<u8>(at) != OPEN_PARENTHESIS) return 0
  for (let place = at + 1; place < end; place++) {
    const byte = load<u8>(place)
    if (byte == CLOSE_PARENTHESIS) return place + 1
    if (byte == OPEN_PARENTHESIS || byte == SPACE) return 0
  }
  return 0
}

function copied(to: i32, from: i32, end: i32): i32 {
  memory.copy(to, from, end - from)
  return to + end - from
}

function isLine(end: i32): bool {
  let last = SPACE
  for (let place: i32 = layout.LINE; place < end; place++) {
    const byte = load<u8>(place)
    if (byte == DELETE || (byte == SPACE && last == SPACE)) return false
    last = byte
  }
  return last != SPACE
}

function isWordCharacter(byte: u8): bool {
  return (byte | 0x20) - LOWER_A < 26 || byte - ZERO < 10 || byte == MINUS || byte == UNDERSCORE
}

/**
 * Notes which word of those that occur again and again it is. It has one of a few places, by its hash; where others have
 * them, it takes that of the one that was found the longest ago, but of none that the row has: a field would be lost.
 */
function word(node: i32, start: i32, end: i32): void {
  const length = end - start
  const first = hashOf(start, length) & (layout.WORD_PLACES - layout.WORD_CHOICES)
  let place: i32 = -1
  let oldest = rows
  for (let choice = first; choice < first + layout.WORD_CHOICES; choice++) {
    const own = wordAt(choice)
    if (load<i32>(own) == length + 1 && isSame(own + layout.WORD_TEXT, start, length)) {
      noteWord(node, start, end, choice)
      return
    }
    const last = load<i32>(own, layout.WORD_ROW)
    if (last < oldest) {
      oldest = last
      place = choice
    }
  }
  if (place == -1) {
    note(node, layout.PLAIN, start, end)
    return
  }
  store<i32>(wordAt(place), length + 1)
  memory.copy(wordAt(place) + layout.WORD_TEXT, start, length)
  store<u8>(layout.HELD + place, 0)
  noteWord(node, start, end, place)
}

function noteWord(node: i32, start: i32, end: i32, place: i32): void {
  store<i32>(wordAt(place), rows, layout.WORD_ROW)
  note(node, layout.REPEATED, start, end)
  store<i32>(noteOf(load<u8>(layout.PLACES + node)), place, 12)
}

function wordAt(place: i32): i32 {
  return layout.WORDS + place * layout.WORD_BYTES
}

/** Where the string ends that begins at `at`: the place of its closing quote, or 0. Sets isPlain. */
function closingQuote(at: i32): i32 {
  const quotes = i8x16.splat(QUOTE)
  const backslashes = i8x16.splat(BACKSLASH)
  const spaces = i8x16.splat(SPACE)
  let place = at
  let high = 0
  let hasEscape = false
  while (true) {
    const block = v128.load(place)
    const stops = v128.or(
      v128.or(i8x16.eq(block, quotes), i8x16.eq(block, backslashes)),
      i8x16.lt_u(block, spaces),
    )
    const found = i8x16.bitmask(stops)
    if (found == 0) {
      high |= i8x16.bitmask(block)
      place += 16
      continue
    }
    const step = ctz(found)
    high |= i8x16.bitmask(block) & ((1 << step) - 1)
    place += step
    const byte = load<u8>(place)
    if (byte == QUOTE) break
    if (byte != BACKSLASH) return 0
    hasEscape = true
    place = afterEscape(place + 1)
    if (place == 0) return 0
  }
  isPlain = high == 0 && !hasEscape
  return place
}

/** The place behind the escape sequence whose backslash stands before `at`; 0 for one that is none. */
function afterEscape(at: i32): i32 {
  const byte = load<u8>(at)
  if (byte != LOWER_U) return isEscaped(byte) ? at + 1 : 0
  for (let digit = at + 1; digit < at + 5; digit++) if (!isHexadecimal(load<u8>(digit))) return 0
  return at + 5
}

/** `"`, `\`, `/`, b, f, n, r, t. */
function isEscaped(byte: u8): bool {
  switch (byte) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
    case 0x62:
    case LOWER_F:
    case LOWER_N:
    case 0x72:
    case LOWER_T:
      return true
    default:
      return false
  }
}

function isHexadecimal(byte: u8): bool {
  return byte - ZERO < 10 || (byte | 0x20) - LOWER_A < 6
}

function number(at: i32, node: i32): i32 {
  const first = load<u8>(at) == MINUS ? at + 1 : at
  let place = first
  let integer: i32 = 0
  while (true) {
    const digit = load<u8>(place) - ZERO
    if (digit > 9) break
    integer = integer * 10 + digit
    place++
  }
  const digits = place - first
  if (digits == 0 || (digits > 1 && load<u8>(first) == ZERO)) return 0
  const byte = load<u8>(place)
  const isInteger = byte != DOT && (byte | 0x20) != LOWER_E
  if (isInteger && first == at && digits <= SHORT_DIGITS) {
    if (node != 0) note(node, layout.INTEGER, integer, 0)
    return place
  }
  const end = isInteger ? place : afterFraction(place)
  if (node != 0) note(node, layout.OTHER, at, end)
  return end
}

function afterFraction(at: i32): i32 {
  let place = at
  if (load<u8>(place) == DOT) {
    place = afterDigits(place + 1)
    if (place == 0) return 0
  }
  if ((load<u8>(place) | 0x20) != LOWER_E) return place
  const sign = load<u8>(place + 1)
  return afterDigits(sign == PLUS || sign == MINUS ? place + 2 : place + 1)
}

/** Behind the digits at `at`; 0 where there is none. */
function afterDigits(at: i32): i32 {
  let place = at
  while (load<u8>(place) - ZERO < 10) place++
  return place == at ? 0 : place
}

/** The place of the next byte that is no white space. */
function afterSpace(at: i32): i32 {
  return load<u8>(at) > SPACE ? at : afterSpaces(at)
}

function afterSpaces(at: i32): i32 {
  let place = at
  while (true) {
    const byte = load<u8>(place)
    if (byte == SPACE) place = afterBlanks(place)
    else if (byte == NEWLINE || byte == RETURN || byte == TAB) place++
    else return place
  }
}

/** Indentation is many spaces. */
function afterBlanks(at: i32): i32 {
  const spaces = i8x16.splat(SPACE)
  let place = at
  while (true) {
    const others = ~i8x16.bitmask(i8x16.eq(v128.load(place), spaces)) & 0xffff
    if (others != 0) return place + ctz(others)
    place += 16
  }
}
