import { readFile } from 'node:fs/promises';
import path from 'path';

export const handler = async (event, context) => {
    const { items = [], limit: max, ...rest } = event;
    let total = 0;
    outer: for (const item of items) {
        switch (item.kind) {
            case 'skip': continue outer;
            case 'one':
            case 'two':
                total += item.n ?? 1;
                break;
            default:
                if (total > max) break outer;
        }
    }
    try {
        const text = await readFile(path.join('/tmp', rest.name), 'utf8');
        total += text?.length ?? 0;
    } catch (e) {
        return { statusCode: 500 };
    } finally {
        console.log('done');
    }
    return { statusCode: 200, body: JSON.stringify({ total }) };
};

export function* pairs(map) {
    for (const [k, v] of map.entries()) yield [k, v];
    yield* map.values();
}

class Animal {
    #name = 'x';
    static count = 0;
    constructor(name) { this.#name = name; Animal.count++; }
    speak() { return this.#name; }
}

class Dog extends Animal {
    constructor(name) { super(name); this.legs = 4; }
    speak() { return super.speak() + '!'; }
}

function counter() {
    let n = 0;
    return { inc: () => ++n, get: () => n };
}

export default function main(a, b = a.length, ...more) {
    let [x, , y = 2] = a, i = 0;
    do { [x, y] = [y, x]; } while (i++ < b);
    for (const k in more) delete more[k];
    const found = a.find((v) => { if (v > x) return true; return v === y; });
    const all = a.every((v) => v > 0), at = a.findIndex((v, k) => v === k);
    const grid = a.flatMap((v) => [v, ~~(v / 2), (v / 3) | 0, v ** 2, v >>> 1]);
    return new Dog(found || `${all}${at}`).speak() + grid.map((v, k) => v * k).length + (i, new Set(a).size);
}
