/**
 * Numbers names from 0 on, in the order they first come. A Map would do the same, at half the speed for members who meet many
 * people: it begins small and is built anew each time it doubles, while this table stays as large as it has once become.
 */
export class Roll {
  /** 1 more than the number of the name that fell on a slot; 0 is free. A power of two, at most half of them taken. */
  #slots = new Int32Array(1024);
  readonly #names: string[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
  }

  /** The number of a name. It is a new one if `count` was so many before. */
  numberOf(name: string): number {
    if (2 * this.#count >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(name);
    const taken = this.#slots[slot] ?? 0;
    if (taken > 0) return taken - 1;
    this.#names[this.#count] = name;
    this.#count += 1;
    this.#slots[slot] = this.#count;
    return this.#count - 1;
  }

  #slotOf(name: string): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(name) & mask;
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0 || this.#names[taken - 1] === name) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#count; number += 1)
      this.#slots[this.#slotOf(this.#names[number] ?? "")] = number + 1;
  }
}

// The last characters tell our names apart: they are hashes and numbers.
const charactersMixed = 8;

/** A number that differs for most names (FNV-1a). */
function mixed(name: string): number {
  let hash = name.length;
  for (let place = Math.max(0, name.length - charactersMixed); place < name.length; place += 1)
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  return hash ^ (hash >>> 15);
}
