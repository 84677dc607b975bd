// want time log n
// want space 1
// kind function
var mySqrt = function(x) {
    let l = 0, r = x;
    while (l <= r) {
        const m = Math.floor((l + r) / 2);
        if (m * m <= x) l = m + 1; else r = m - 1;
    }
    return r;
};
