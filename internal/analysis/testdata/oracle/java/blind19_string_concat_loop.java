// want time n^2
// entry reverse
class S {
    static String reverse(String s) {
        String out = "";
        for (int i = s.length() - 1; i >= 0; i--) out += s.charAt(i);
        return out;
    }
}
