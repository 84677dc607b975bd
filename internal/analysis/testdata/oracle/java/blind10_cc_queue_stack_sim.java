// want time n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine());
        Stack<Integer> st = new Stack<>();
        StringBuilder sb = new StringBuilder();
        int cur = 1;
        boolean ok = true;
        for (int i = 0; i < n && ok; i++) {
            int x = Integer.parseInt(br.readLine());
            while (cur <= x) {
                st.push(cur++);
                sb.append("+\n");
            }
            if (st.peek() == x) {
                st.pop();
                sb.append("-\n");
            } else ok = false;
        }
        System.out.println(ok ? sb : "NO");
    }
}
