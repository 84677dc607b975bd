package feed_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"github.com/heddle-run/heddle/feed"
)

func none(string) string { return "" }

func TestEncodedMessageIsTheSame(t *testing.T) {
	at := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	for _, m := range []feed.Message{
		{ID: "1", Source: "s", Type: "t", Time: at, ContentType: "application/json", Data: []byte(`{"a":[1,2]}`)},
		{ID: "2", Source: "s", Type: "t", Subject: "u", ContentType: "text/plain", Data: []byte("tea \"for\" two\n")},
		{ID: "3", Source: "s", Type: "t", ContentType: "application/octet-stream", Data: []byte{0xff, 0, 1}},
		{ID: "4", Source: "s", Type: "t"},
		{ID: "5", Source: "s", Type: "t", ContentType: "text/plain", Data: []byte(`{"not":"json here"}`)},
	} {
		text, err := feed.Encode(m)
		if err != nil {
			t.Fatal(err)
		}
		got, err := feed.Decode(feed.Structured+"; charset=utf-8", none, text, feed.Message{})
		if err != nil || got.ID != m.ID || got.Subject != m.Subject || !got.Time.Equal(m.Time) || got.ContentType != m.ContentType || !bytes.Equal(got.Data, m.Data) {
			t.Errorf("%s came back as %+v, %v", text, got, err)
		}
	}
}

func TestDecodeOtherModes(t *testing.T) {
	base := feed.Message{ID: "base", Source: "topic"}
	got, err := feed.Decode("text/csv", none, []byte("a,b"), base)
	if err != nil || got.ID != "base" || string(got.Data) != "a,b" || got.ContentType != "text/csv" {
		t.Errorf("data alone: %+v, %v", got, err)
	}
	header := map[string]string{"id": "7", "specversion": "1.0", "source": "shop", "type": "order", "time": "2026-11-30T12:00:00Z"}
	got, err = feed.Decode("application/json", func(name string) string { return header[name] }, []byte("{}"), base)
	if err != nil || got.ID != "7" || got.Source != "shop" || got.Type != "order" || got.Time.Hour() != 12 {
		t.Errorf("binary mode: %+v, %v", got, err)
	}
	for _, bad := range []string{"", "{", "{}", `{"specversion":"2.0","id":"1","source":"s"}`} {
		if _, err := feed.Decode(feed.Structured, none, []byte(bad), base); !errors.Is(err, feed.ErrFormat) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(feed.Structured, []byte(`{"specversion":"1.0","id":"1","source":"s","data":"x"}`))
	f.Fuzz(func(t *testing.T, kind string, body []byte) {
		m, err := feed.Decode(kind, none, body, feed.Message{ID: "b", Source: "s"})
		if err == nil && m.ID == "" {
			t.Error("a message without a name")
		}
	})
}
