// kind function
// want time n log n
// want space 1
var minEatingSpeed = function(piles, h) {
    let l = 1, r = Math.max(...piles);
    while (l < r) {
        const m = Math.floor((l + r) / 2);
        const hours = piles.reduce((s, p) => s + Math.ceil(p / m), 0);
        if (hours <= h) r = m; else l = m + 1;
    }
    return l;
};
