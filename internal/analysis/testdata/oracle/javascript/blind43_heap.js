// kind function
// want time n log n
// want space n
class MinHeap {
    constructor() { this.a = []; }
    push(v) {
        this.a.push(v);
        let i = this.a.length - 1;
        while (i > 0) {
            const p = (i - 1) >> 1;
            if (this.a[p] <= this.a[i]) break;
            [this.a[p], this.a[i]] = [this.a[i], this.a[p]];
            i = p;
        }
    }
    pop() {
        const top = this.a[0], last = this.a.pop();
        if (this.a.length) {
            this.a[0] = last;
            let i = 0;
            while (true) {
                let l = 2 * i + 1, r = l + 1, s = i;
                if (l < this.a.length && this.a[l] < this.a[s]) s = l;
                if (r < this.a.length && this.a[r] < this.a[s]) s = r;
                if (s === i) break;
                [this.a[s], this.a[i]] = [this.a[i], this.a[s]];
                i = s;
            }
        }
        return top;
    }
}
function heapSort(xs) {
    const h = new MinHeap();
    xs.forEach(x => h.push(x));
    return xs.map(() => h.pop());
}
