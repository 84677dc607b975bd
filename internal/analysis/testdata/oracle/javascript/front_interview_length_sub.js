// want time n
// want space n
var lengthOfLongestSubstring = function(s) {
    let map = new Map(), l = 0, ans = 0;
    for (let r = 0; r < s.length; r++) {
        if (map.has(s[r])) l = Math.max(l, map.get(s[r]) + 1);
        map.set(s[r], r);
        ans = Math.max(ans, r - l + 1);
    }
    return ans;
};
