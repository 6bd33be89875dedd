import { readInto, type Source } from '../source.ts'
import { ScanFault } from './scan-fault.ts'

/** Large enough for few calls, small enough for the processor's cache. In bytes. */
export const WINDOW = 1024 * 1024

/** A part of a file, which slides from its start to its end; it grows when a token is kept that is longer. */
export class Window {
  bytes: Buffer = Buffer.alloc(0)
  /** The place of the next byte; the window slides no further than to here. */
  at = 0
  /** The window's length. */
  end = 0
  /** Whether the bytes lie in `room`. */
  isInRoom = false
  /** The offset in the file of the window's first byte. */
  #base = 0
  readonly #source: Source
  readonly #size: number
  #room: Buffer | undefined = undefined

  /** Of `size` bytes. */
  constructor(source: Source, size: number) {
    this.#source = source
    this.#size = size
  }

  /** From now on the bytes lie in `room`, with zeros behind them, as long as there is enough of it. */
  moveTo(room: Buffer): void {
    const bytes = this.bytes.subarray(0, this.end)
    this.#room = room
    if (!this.#isRoomFor(bytes.length)) return
    room.set(bytes)
    this.#settle(room, bytes.length)
  }

  /** Where `at` is in the file. */
  get offset(): number {
    return this.#base + this.at
  }

  /** Has so many bytes from `place` on in the window, which slides to `at` for it; gives where `place` is then. */
  have(place: number, count: number): number {
    if (place + count <= this.end) return place
    const behind = place - this.at
    this.slide(behind + count)
    return this.at + behind
  }

  /** Slides until there are so many bytes from `at` on. @throws ScanFault `truncated` when there are fewer. */
  slide(count: number): void {
    while (this.end - this.at < count) {
      if (!this.refill()) throw this.fault('truncated', this.end)
    }
  }

  /** Slides to `at`, and grows when there is nothing but one long token; false at the file's end. */
  refill(): boolean {
    const rest = this.end - this.at
    const offset = this.offset
    const size = Math.max(this.#size, 2 * rest)
    const length = this.#isRoomFor(size)
      ? this.#fill(offset, size)
      : this.#hold(this.#source.read(offset, size))
    this.#base = offset
    this.end = length
    this.at = 0
    return length > rest
  }

  /** As refill, into the room. */
  refillsRoom(): boolean {
    return this.refill() && this.isInRoom
  }

  /** The fault at a place of the window. */
  fault(fault: ScanFault['fault'], place = this.at): ScanFault {
    return new ScanFault(fault, this.#base + place)
  }

  #isRoomFor(size: number): boolean {
    return this.#room !== undefined && size + ZEROS <= this.#room.length
  }

  /** Reads into the room, without any memory but it. */
  #fill(offset: number, size: number): number {
    const room = this.#room ?? this.bytes
    const length = readInto(this.#source, offset, room.subarray(0, size))
    this.#settle(room, length)
    return length
  }

  #settle(room: Buffer, length: number): void {
    room.fill(0, length, length + ZEROS)
    this.bytes = room
    this.isInRoom = true
  }

  #hold(bytes: Uint8Array): number {
    this.isInRoom = false
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return bytes.length
  }
}

/** What row-scan.ts may look at behind the window's end, on which it stops. */
export const ZEROS = 64
