// want time n
// want space 1
// kind function
var romanToInt = function(s) {
    const v = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    let t = 0;
    for (let i = 0; i < s.length; i++) {
        if (v[s[i]] < v[s[i + 1]]) t -= v[s[i]];
        else t += v[s[i]];
    }
    return t;
};
