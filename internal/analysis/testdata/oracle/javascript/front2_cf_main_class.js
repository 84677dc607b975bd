// want time n log n
// want space n
const fs = require('fs');
class Scanner {
    constructor() {
        this.data = fs.readFileSync(0, 'utf8').split(/\s+/);
        this.i = 0;
    }
    next() { return this.data[this.i++]; }
    int() { return parseInt(this.next(), 10); }
}
const sc = new Scanner();
const n = sc.int();
const people = [];
for (let i = 0; i < n; i++) people.push({ w: sc.int(), h: sc.int() });
people.sort((a, b) => a.w - b.w || b.h - a.h);
let best = 0;
for (const p of people) best = Math.max(best, p.h);
console.log(best);
