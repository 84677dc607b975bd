// want time n
// want space n
var lengthOfLongestSubstring = function(s) {
    const set = new Set();
    let left = 0, best = 0;
    for (let right = 0; right < s.length; right++) {
        while (set.has(s[right])) {
            set.delete(s[left]);
            left += 1;
        }
        set.add(s[right]);
        best = Math.max(best, set.size);
    }
    return best;
};
