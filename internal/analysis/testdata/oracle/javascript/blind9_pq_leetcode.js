// want time n log n
// want space n
/**
 * @param {number[]} piles
 * @param {number} k
 * @return {number}
 */
var minStoneSum = function (piles, k) {
    const pq = new MaxPriorityQueue();
    for (const x of piles) {
        pq.enqueue(x);
    }
    for (let i = 0; i < piles.length; i++) {
        const x = pq.dequeue().element;
        pq.enqueue(x - (x >> 1));
    }
    let ans = 0;
    while (pq.size()) {
        ans += pq.dequeue().element;
    }
    return ans;
};
