// kind function
// want time 2^n
// want space 2^n
var generateParenthesis = function(n) {
    const out = [];
    (function go(cur, open, close) {
        if (cur.length === 2 * n) { out.push(cur); return; }
        if (open < n) go(cur + '(', open + 1, close);
        if (close < open) go(cur + ')', open, close + 1);
    })('', 0, 0);
    return out;
};
