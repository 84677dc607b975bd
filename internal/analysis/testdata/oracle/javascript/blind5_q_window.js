// want time n
// want space n
// kind function
var lengthOfLongestSubstring = function(s) {
    let l = 0, best = 0;
    const seen = new Set();
    for (let r = 0; r < s.length; r++) {
        while (seen.has(s[r])) seen.delete(s[l++]);
        seen.add(s[r]);
        best = Math.max(best, r - l + 1);
    }
    return best;
};
