// want time n
// want space n
// kind function
var isValid = function(s) {
    const st = [];
    const p = { ')': '(', ']': '[', '}': '{' };
    for (const c of s) {
        if (c in p) { if (st.pop() !== p[c]) return false; }
        else st.push(c);
    }
    return st.length === 0;
};
