/**
 * Numbers names from 0 on, in the order they first come. A Map would do the same, at half the speed for members who meet many
 * people: it begins small and is built anew each time it doubles, while this table stays as large as it has once become.
 */
export class Roll {
  /** 1 more than the number of the name that fell on a slot; 0 is free. A power of two, at most half of them taken. */
  #slots = new Int32Array(1024);
  readonly #names: string[] = [];
  #count = 0;
  /** How many of a name's last characters tell slots apart. */
  #characters = charactersFor(1024);

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
    let slot = mixed(name, this.#characters) & mask;
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0 || this.#names[taken - 1] === name) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#characters = charactersFor(this.#slots.length);
    for (let number = 0; number < this.#count; number += 1)
      this.#slots[this.#slotOf(this.#names[number] ?? "")] = number + 1;
  }
}

// Our names are hashes and numbers, whose last characters differ most: a digit tells three bits of a slot and a little more.
function charactersFor(slots: number): number {
  return Math.ceil(Math.log2(slots) / 3);
}

/** A number that differs for most names whose last characters do (FNV-1a). */
function mixed(name: string, characters: number): number {
  let hash = name.length;
  for (let place = Math.max(0, name.length - characters); place < name.length; place += 1)
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  return hash ^ (hash >>> 15);
}
