// want time 2^n
// want space 2^n
var generateParenthesis = function(n) {
    const res = [];
    (function go(l, r, s) {
        if (s.length === 2 * n) {
            res.push(s);
            return;
        }
        if (l < n) go(l + 1, r, s + '(');
        if (r < l) go(l, r + 1, s + ')');
    })(0, 0, '');
    return res;
};
