package s3

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
	"github.com/minio/minio-go/v7"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/storetest"
)

// serve is the URL of a new bucket: on the server that HEDDLE_S3 names (scripts/suites/queues
// starts a real one), else on one in this process.
func serve(t *testing.T) string {
	t.Helper()
	endpoint := os.Getenv("HEDDLE_S3")
	if endpoint == "" {
		s := httptest.NewServer(gofakes3.New(s3mem.New()).Server())
		t.Cleanup(s.Close)
		endpoint = s.URL
		t.Setenv("AWS_ACCESS_KEY_ID", "id")
		t.Setenv("AWS_SECRET_ACCESS_KEY", "secret")
	}
	bucket := fmt.Sprintf("heddle-%d", time.Now().UnixNano())
	o, err := connect(Config{URL: fmt.Sprintf("s3://%s/?endpoint=%s&region=us-east-1", bucket, endpoint)})
	if err == nil {
		err = o.client.MakeBucket(t.Context(), bucket, minio.MakeBucketOptions{})
	}
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("s3://%s/a/prefix?endpoint=%s&region=us-east-1", bucket, endpoint)
}

func open(t *testing.T, at string) *Objects {
	t.Helper()
	o, err := Open(t.Context(), Config{URL: at})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestConformance(t *testing.T) {
	storetest.RunObjects(t, func(t *testing.T) storetest.OpenObjects {
		at := serve(t)
		return func(t *testing.T) store.Objects { return open(t, at) }
	})
}

func (o *Objects) keys(t *testing.T) (list []string) {
	t.Helper()
	for info := range o.client.ListObjects(t.Context(), o.bucket, minio.ListObjectsOptions{Recursive: true}) {
		if info.Err != nil {
			t.Fatal(info.Err)
		}
		list = append(list, info.Key)
	}
	return list
}

// TestSweepLeavesOthers: a bucket may hold what is not heddle's, and of what says until
// when an object stays, one is left.
func TestSweepLeavesOthers(t *testing.T) {
	o := open(t, serve(t))
	name := strings.Repeat("a", 64)
	for _, key := range []string{"thesis.txt", "a/prefix/thesis.txt", "a/prefix/" + name + "/x"} {
		if err := o.write(t.Context(), key, []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	other := strings.Repeat("b", 64)
	for i := range 3 {
		if err := o.Put(t.Context(), other, []byte("x"), time.Now().Add(time.Duration(i+1)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := o.Sweep(t.Context(), time.Now()); n != 0 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if got := o.keys(t); len(got) != 5 {
		t.Errorf("there are %v, want the three others, the object and one mark", got)
	}
	if n, err := o.Sweep(t.Context(), time.Now().Add(5*time.Hour)); n != 1 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if got := o.keys(t); len(got) != 3 {
		t.Errorf("there are %v, want the three others", got)
	}
}

func TestFull(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPut {
			w.WriteHeader(http.StatusInsufficientStorage)
			fmt.Fprint(w, `<Error><Code>XMinioStorageFull</Code><Message>no room</Message></Error>`)
		}
	}))
	defer s.Close()
	t.Setenv("AWS_ACCESS_KEY_ID", "id")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "secret")
	o := open(t, "s3://bucket?region=us-east-1&endpoint="+s.URL)
	if err := o.Put(t.Context(), strings.Repeat("a", 64), bytes.Repeat([]byte("x"), 100), time.Now()); !errors.Is(err, store.ErrFull) {
		t.Errorf("got %v, want ErrFull", err)
	}
}

func TestOpen(t *testing.T) {
	at := serve(t)
	for url, want := range map[string]string{
		"s3:///prefix": "want s3://BUCKET", "s3://user:secret@bucket/": "want s3://BUCKET", "s3://bucket?endpoint=ftp://x": "endpoint",
		strings.Replace(at, "s3://heddle-", "s3://heddle-no-", 1): "heddle-no-",
	} {
		_, err := Open(t.Context(), Config{URL: url})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v, want %q", url, err, want)
		}
	}
	_, query, _ := strings.Cut(at, "endpoint=")
	endpoint, _, _ := strings.Cut(query, "&")
	t.Setenv("AWS_ENDPOINT_URL", endpoint)
	t.Setenv("AWS_REGION", "us-east-1")
	path, _, _ := strings.Cut(at, "?")
	open(t, path)
}
