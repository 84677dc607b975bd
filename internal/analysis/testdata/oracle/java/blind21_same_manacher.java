// want time n
// entry longest
class Manacher {
    static int longest(String s) {
        char[] t = new char[2 * s.length() + 3];
        t[0] = '^';
        t[2 * s.length() + 2] = '$';
        for (int i = 0; i < s.length(); i++) { t[2 * i + 1] = '#'; t[2 * i + 2] = s.charAt(i); }
        t[2 * s.length() + 1] = '#';
        int[] p = new int[t.length];
        int c = 0, r = 0, best = 0;
        for (int i = 1; i < t.length - 1; i++) {
            if (i < r) p[i] = Math.min(r - i, p[2 * c - i]);
            while (t[i + p[i] + 1] == t[i - p[i] - 1]) p[i]++;
            if (i + p[i] > r) { c = i; r = i + p[i]; }
            best = Math.max(best, p[i]);
        }
        return best;
    }
}
