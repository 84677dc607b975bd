// want time n log n
// want space n
// kind function
var groupAnagrams = function(strs) {
    const m = {};
    for (const s of strs) {
        const k = s.split('').sort().join('');
        if (!m[k]) m[k] = [];
        m[k].push(s);
    }
    return Object.values(m);
};
