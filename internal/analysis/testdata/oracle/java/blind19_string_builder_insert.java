// want time n^2
// entry reverse
class S {
    static String reverse(String s) {
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray()) sb.insert(0, c);
        return sb.toString();
    }
}
