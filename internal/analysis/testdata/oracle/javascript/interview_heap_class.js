// want time n log n
// want space n
class MinHeap {
    constructor() { this.heap = []; }
    size() { return this.heap.length; }
    push(x) {
        this.heap.push(x);
        let i = this.heap.length - 1;
        while (i > 0) {
            const p = Math.floor((i - 1) / 2);
            if (this.heap[p] <= this.heap[i]) break;
            [this.heap[p], this.heap[i]] = [this.heap[i], this.heap[p]];
            i = p;
        }
    }
    pop() {
        const top = this.heap[0], last = this.heap.pop();
        if (this.heap.length) {
            this.heap[0] = last;
            let i = 0;
            while (2 * i + 1 < this.heap.length) {
                let c = 2 * i + 1;
                if (c + 1 < this.heap.length && this.heap[c + 1] < this.heap[c]) c++;
                if (this.heap[i] <= this.heap[c]) break;
                [this.heap[c], this.heap[i]] = [this.heap[i], this.heap[c]];
                i = c;
            }
        }
        return top;
    }
}

/**
 * @param {number[]} nums
 * @return {number[]}
 */
function heapSort(nums) {
    const h = new MinHeap();
    for (const x of nums) h.push(x);
    const out = [];
    while (h.size() > 0) out.push(h.pop());
    return out;
}
