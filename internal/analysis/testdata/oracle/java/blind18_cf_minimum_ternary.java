// want time n
// kind stdin
import java.io.*;

public class MinTernary {
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		String s = br.readLine();
		int ones = 0;
		StringBuilder sb = new StringBuilder();
		for (char c : s.toCharArray()) {
			if (c == '1') ones++;
			else sb.append(c);
		}
		int pos = sb.indexOf("2");
		if (pos < 0) pos = sb.length();
		StringBuilder res = new StringBuilder(sb.substring(0, pos));
		for (int i = 0; i < ones; i++) res.append('1');
		res.append(sb.substring(pos));
		System.out.println(res);
	}
}
