// want time n
// want space 1
/**
 * @param {number[]} prices
 * @return {number}
 */
var maxProfit = function(prices) {
    let min = Infinity, best = 0;
    for (const p of prices) {
        min = Math.min(min, p);
        best = Math.max(best, p - min);
    }
    return best;
};
