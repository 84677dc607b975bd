// want time n log n
// want space n
class Heap {
    constructor(cmp) { this.a = []; this.cmp = cmp; }
    size() { return this.a.length; }
    peek() { return this.a[0]; }
    push(x) {
        const a = this.a;
        a.push(x);
        let i = a.length - 1;
        while (i > 0) {
            let p = Math.floor((i - 1) / 2);
            if (this.cmp(a[i], a[p]) >= 0) break;
            [a[i], a[p]] = [a[p], a[i]];
            i = p;
        }
    }
    pop() {
        const a = this.a, res = a[0], last = a.pop();
        if (a.length > 0) {
            a[0] = last;
            let i = 0;
            while (2 * i + 1 < a.length) {
                let c = 2 * i + 1;
                if (c + 1 < a.length && this.cmp(a[c + 1], a[c]) < 0) c++;
                if (this.cmp(a[i], a[c]) <= 0) break;
                [a[i], a[c]] = [a[c], a[i]];
                i = c;
            }
        }
        return res;
    }
}
function heapSort(nums) {
    const h = new Heap((x, y) => x - y);
    for (const x of nums) h.push(x);
    const out = [];
    while (h.size()) out.push(h.pop());
    return out;
}
