// want time n
// want space n
var decodeString = function(s) {
    const st = [];
    let num = 0, str = '';
    for (const ch of s) {
        if (!isNaN(ch)) num = num * 10 + Number(ch);
        else if (ch === '[') {
            st.push([str, num]);
            str = ''; num = 0;
        } else if (ch === ']') {
            const [prev, k] = st.pop();
            str = prev + str.repeat(k);
        } else str += ch;
    }
    return str;
};
