// want time n
// want space n
var isValid = function(s) {
    const pairs = { ')': '(', ']': '[', '}': '{' };
    const st = [];
    for (const c of s) {
        if (c in pairs) {
            if (st.pop() !== pairs[c]) return false;
        } else st.push(c);
    }
    return !st.length;
};
