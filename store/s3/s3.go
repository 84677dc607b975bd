// Package s3 keeps objects in a bucket of S3, or of a server that speaks as S3 does.
//
// The time until which object PREFIX/NAME stays is in the key of an empty one beside
// it, PREFIX/NAME.SECONDS: a listing tells all, a Keep moves no content, and nobody's
// clock but the callers' counts. It encrypts nothing; store/sealed does, above it.
package s3

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"

	"github.com/heddle-run/heddle/store"
)

// Config of Objects.
type Config struct {
	// URL is s3://BUCKET/PREFIX?endpoint=URL&region=NAME. Without an endpoint it is
	// AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL or Amazon's own; without a region
	// AWS_REGION or AWS_DEFAULT_REGION.
	URL string
}

// Objects is a part of a bucket. Any number of processes may use it.
type Objects struct {
	client         *minio.Client
	bucket, prefix string
}

var _ store.Objects = (*Objects)(nil)

// ErrURL is the answer to a URL of no bucket.
var ErrURL = errors.New("want s3://BUCKET/PREFIX, and optionally ?endpoint=URL&region=NAME")

// Open finds the bucket, which must be there. Credentials are those of the
// environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), of the shared file
// (AWS_PROFILE) or of the machine's role.
func Open(ctx context.Context, c Config) (*Objects, error) {
	o, err := connect(c)
	if err != nil {
		return nil, fmt.Errorf("open objects: %w", err)
	}
	there, err := o.client.BucketExists(ctx, o.bucket)
	if err == nil && !there {
		err = errors.New("it is not there")
	}
	if err != nil {
		return nil, fmt.Errorf("open bucket %s at %s: %w", o.bucket, o.client.EndpointURL(), err)
	}
	return o, nil
}

func connect(c Config) (*Objects, error) {
	u, err := url.Parse(c.URL)
	if err != nil || u.Scheme != "s3" || u.Host == "" || u.User != nil {
		return nil, ErrURL
	}
	at, err := url.Parse(cmp.Or(u.Query().Get("endpoint"), os.Getenv("AWS_ENDPOINT_URL_S3"), os.Getenv("AWS_ENDPOINT_URL"), "https://s3.amazonaws.com"))
	if err != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" || strings.Trim(at.Path, "/") != "" {
		return nil, fmt.Errorf("the endpoint is no http://HOST:PORT or https://HOST:PORT: %w", ErrURL)
	}
	o := &Objects{bucket: u.Host}
	if prefix := strings.Trim(u.Path, "/"); prefix != "" {
		o.prefix = prefix + "/"
	}
	o.client, err = minio.New(at.Host, &minio.Options{
		Secure: at.Scheme == "https", Region: cmp.Or(u.Query().Get("region"), os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION")),
		Creds: credentials.NewChainCredentials([]credentials.Provider{&credentials.EnvAWS{}, &credentials.FileAWSCredentials{}, &credentials.IAM{}}),
	})
	return o, err
}

func (o *Objects) key(name string) string { return o.prefix + name }

// Put says first until when, so that no content ever lies there of which nobody knows.
func (o *Objects) Put(ctx context.Context, name string, content []byte, until time.Time) error {
	err := o.mark(ctx, name, until)
	if err == nil {
		err = o.write(ctx, o.key(name), content)
	}
	if err != nil {
		return failed("put", name, err)
	}
	return nil
}

func (o *Objects) mark(ctx context.Context, name string, until time.Time) error {
	return o.write(ctx, fmt.Sprintf("%s.%d", o.key(name), until.Unix()+1), nil)
}

func (o *Objects) write(ctx context.Context, key string, content []byte) error {
	_, err := o.client.PutObject(ctx, o.bucket, key, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{ContentType: "application/octet-stream", DisableContentSha256: true, SendContentMd5: true})
	return err
}

// Get reads an object.
func (o *Objects) Get(ctx context.Context, name string) ([]byte, error) {
	from, err := o.client.GetObject(ctx, o.bucket, o.key(name), minio.GetObjectOptions{})
	if err != nil {
		return nil, failed("get", name, err)
	}
	defer from.Close()
	content, err := io.ReadAll(from)
	if err != nil {
		return nil, failed("get", name, err)
	}
	return content, nil
}

// Keep has an object stay until a time.
func (o *Objects) Keep(ctx context.Context, name string, until time.Time) error {
	_, err := o.client.StatObject(ctx, o.bucket, o.key(name), minio.StatObjectOptions{})
	if err == nil {
		err = o.mark(ctx, name, until)
	}
	if err != nil {
		return failed("keep", name, err)
	}
	return nil
}

// found is what a listing tells of one object.
type found struct {
	there bool
	until int64
	marks []string // keys
}

// Sweep removes what need not stay, and what says until when but for the longest.
func (o *Objects) Sweep(ctx context.Context, now time.Time) (int, error) {
	all := map[string]*found{}
	for info := range o.client.ListObjects(ctx, o.bucket, minio.ListObjectsOptions{Prefix: o.prefix, Recursive: true}) {
		if info.Err != nil {
			return 0, fmt.Errorf("sweep objects: %w", info.Err)
		}
		name, seconds, mark := strings.Cut(strings.TrimPrefix(info.Key, o.prefix), ".")
		if !named(name) {
			continue // somebody else's
		}
		f := all[name]
		if f == nil {
			f = &found{}
			all[name] = f
		}
		if !mark {
			f.there = true
		} else if n, err := strconv.ParseInt(seconds, 10, 64); err == nil {
			f.until = max(f.until, n)
			f.marks = append(f.marks, info.Key)
		}
	}
	n := 0
	for name, f := range all {
		removed, err := o.sweep(ctx, name, f, now)
		if err != nil {
			return n, fmt.Errorf("sweep objects: %w", err)
		}
		if removed {
			n++
		}
	}
	return n, nil
}

func (o *Objects) sweep(ctx context.Context, name string, f *found, now time.Time) (bool, error) {
	over := f.until <= now.Unix()
	if over && f.there {
		if err := o.remove(ctx, o.key(name)); err != nil {
			return false, err
		}
	}
	for _, key := range f.marks {
		if !over && strings.HasSuffix(key, fmt.Sprint(".", f.until)) {
			continue
		}
		if err := o.remove(ctx, key); err != nil {
			return over && f.there, err
		}
	}
	return over && f.there, nil
}

func (o *Objects) remove(ctx context.Context, key string) error {
	return o.client.RemoveObject(ctx, o.bucket, key, minio.RemoveObjectOptions{})
}

// named is the form of an object's name.
func named(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}

// Close does nothing: the bucket stays.
func (o *Objects) Close() error { return nil }

func failed(verb, name string, err error) error {
	answer := minio.ToErrorResponse(err)
	switch {
	case answer.Code == minio.NoSuchKey:
		err = store.ErrNotFound
	case answer.StatusCode == http.StatusInsufficientStorage || answer.Code == "XMinioStorageFull" || answer.Code == "QuotaExceeded":
		err = fmt.Errorf("%w: %w", store.ErrFull, err)
	}
	return fmt.Errorf("%s object %s: %w", verb, name, err)
}
