// kind function
// want time n^2
// want space n
var coinChange = (coins, amount, memo = {}) => {
    if (amount === 0) return 0;
    if (amount < 0) return -1;
    if (memo[amount] !== undefined) return memo[amount];
    let best = Infinity;
    for (const c of coins) {
        const r = coinChange(coins, amount - c, memo);
        if (r >= 0 && r < best) best = r + 1;
    }
    return memo[amount] = best === Infinity ? -1 : best;
};
