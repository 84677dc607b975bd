// want time n
// want space 1
// kind function
const maxSub = (a) => a.reduce(([best, cur], x) => {
    const c = Math.max(x, cur + x);
    return [Math.max(best, c), c];
}, [-Infinity, 0])[0];
