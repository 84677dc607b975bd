// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class TPrimes {
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		int n = Integer.parseInt(br.readLine());
		boolean[] comp = new boolean[1000001];
		comp[0] = comp[1] = true;
		for (int i = 2; i * i <= 1000000; i++)
			if (!comp[i]) for (int j = i * i; j <= 1000000; j += i) comp[j] = true;
		TreeSet<Long> set = new TreeSet<>();
		StringTokenizer st = new StringTokenizer(br.readLine());
		StringBuilder sb = new StringBuilder();
		for (int i = 0; i < n; i++) {
			long x = Long.parseLong(st.nextToken());
			long r = (long) Math.sqrt(x);
			boolean ok = r * r == x && !comp[(int) r];
			if (ok) set.add(x);
			sb.append(ok ? "YES\n" : "NO\n");
		}
		System.out.print(sb);
		System.out.println(set.size());
	}
}
