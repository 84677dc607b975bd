// kind function
// want time n
// want space 1
var maxArea = function(h) {
    let l = 0, r = h.length - 1, best = 0;
    while (l < r) {
        best = Math.max(best, Math.min(h[l], h[r]) * (r - l));
        h[l] < h[r] ? l++ : r--;
    }
    return best;
};
