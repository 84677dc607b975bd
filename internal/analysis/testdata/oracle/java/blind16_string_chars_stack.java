// want time n
// kind stdin
import java.util.*;
class Main {
    public static void main(String... x) {
        Scanner in = new Scanner(System.in);
        String s = in.next();
        Deque<Integer> st = new ArrayDeque<>();
        st.push(-1);
        int best = 0;
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) == '(') st.push(i);
            else { st.pop(); if (st.isEmpty()) st.push(i); else best = Math.max(best, i - st.peek()); }
        }
        System.out.println(best);
    }
}
