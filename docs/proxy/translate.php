<?php
// Hands texts to a translation service with the site's key: endpoint="/translate.php/". For hosts that have nothing but PHP 8.1
// with curl. Steps, and what it keeps from the service and from the visitor: README.md beside this file.
//
// It is no open proxy: the service is the one that the configuration names, the path one of those below, nothing of a request
// becomes part of an address but two language codes. No text, address or error is noted.
declare(strict_types=1);

const BODY = 131072; // bytes of a request: 128 KiB, which is what DeepL allows
const ANSWER = 4194304; // bytes of an answer
const KEPT = 86400; // seconds for which an answer is given again
const KEPT_BYTES = 200000000; // of all answers together
const WINDOW = 60; // seconds in which an address has its share of requests

const JSON_TYPE = 'application/json';
const AZURE_QUERY = '/^api-version=3\.0&from=[A-Za-z0-9-]+&to=[A-Za-z0-9-]+&textType=(html|plain)$/D';
// service → usual address, path, allowed query, content type
const SERVICES = [
    'deepl' => ['https://api.deepl.com', '/v2/translate', '/^$/D', JSON_TYPE],
    'azure' => ['https://api-eur.cognitive.microsofttranslator.com', '/translate', AZURE_QUERY, JSON_TYPE],
    'google-cloud' => ['https://translation.googleapis.com', '/language/translate/v2', '/^$/D', JSON_TYPE],
    'libretranslate' => ['http://127.0.0.1:5000', '/translate', '/^$/D', JSON_TYPE],
    'apertium' => ['http://127.0.0.1:2737', '/translateChain', '/^$/D', 'application/x-www-form-urlencoded'],
];

/** Sends an answer, JSON whatever it is, that can neither be stored nor run, and ends. */
function answer(int $status, string $json, array $headers = []): never
{
    http_response_code($status);
    header_remove('X-Powered-By');
    header('Content-Type: ' . JSON_TYPE);
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    header("Content-Security-Policy: default-src 'none'; sandbox");
    foreach ($headers as $name => $value) {
        header("$name: $value");
    }
    exit($json);
}

function refuse(int $status, string $words, array $headers = []): never
{
    answer($status, json_encode(['error' => $words]), $headers);
}

/** The configuration: an array that a file outside of the web root returns. */
function configuration(): array
{
    $file = getenv('CONSENT_TRANSLATE_CONFIG') ?: dirname(__DIR__) . '/consent-translate.config.php';
    $real = realpath($file);
    $root = rtrim(realpath(($_SERVER['DOCUMENT_ROOT'] ?? '') ?: __DIR__) ?: __DIR__, '/') . '/';
    if ($real === false || str_starts_with($real, $root)) {
        refuse(503, 'not set up: expected a configuration outside of the web root');
    }
    $config = require $real;
    $folder = realpath(($config['folder'] ?? '') ?: '/missing');
    if (!isset(SERVICES[$config['service'] ?? '']) || !$folder || str_starts_with("$folder/", $root)) {
        refuse(503, 'not set up: expected a known service, and a folder outside of the web root');
    }
    return ['folder' => $folder] + $config + ['key' => '', 'region' => '', 'perMinute' => 600];
}

/** Browsers say who asks, and pages cannot change it; those that do not say it, as over plain http, name the page's origin. */
function ownPage(): bool
{
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? '';
    $own = $_SERVER['HTTP_HOST'] ?? '';
    $origin = $_SERVER['HTTP_ORIGIN'] ?? '';
    return $site === 'same-origin' || ($site === '' && in_array($origin, ["https://$own", "http://$own"], true));
}

/** Writes a file as a whole or not at all: others read it at the same time. */
function put(string $file, string $content): void
{
    $new = tempnam(dirname($file), 'new-');
    if ($new && file_put_contents($new, $content) === strlen($content)) {
        rename($new, $file);
    } elseif ($new) {
        unlink($new);
    }
}

/** Deletes what is too old, and the oldest answers above the limit for all. */
function clean(string $folder): void
{
    $times = [];
    foreach (glob("$folder/*-*") as $file) {
        $times[$file] = (int) @filemtime($file); // another request may have deleted it meanwhile
    }
    arsort($times);
    $bytes = 0;
    foreach ($times as $file => $time) {
        $isAnswer = str_starts_with(basename($file), 'answer-');
        $bytes += $isAnswer ? (int) @filesize($file) : 0;
        if ($time < time() - ($isAnswer ? KEPT : 2 * WINDOW) || $bytes > KEPT_BYTES) {
            @unlink($file);
        }
    }
}

/** Seconds to wait, where this address has had its share. What is counted is a hash, whose salt is deleted after some minutes. */
function secondsToWait(string $folder, int $share): int
{
    $window = intdiv(time(), WINDOW);
    $salt = "$folder/salt-$window";
    if (!is_file($salt)) {
        clean($folder);
        put($salt, random_bytes(32));
    }
    $hash = hash_hmac('sha256', $_SERVER['REMOTE_ADDR'] ?? '', (string) file_get_contents($salt));
    $count = fopen("$folder/count-$window-$hash", 'a');
    fwrite($count, '.'); // one byte a request: appending needs no lock
    return fstat($count)['size'] > $share ? ($window + 1) * WINDOW - time() : 0;
}

/** Asks the service. @return array{int, string, string} its status, its answer, its Retry-After */
function ask(string $url, string $body, array $headers): array
{
    [$answer, $retry] = ['', ''];
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_HTTPHEADER => [...$headers, 'Accept:', 'Expect:'],
        CURLOPT_PROTOCOLS => CURLPROTO_HTTPS | CURLPROTO_HTTP,
        CURLOPT_FOLLOWLOCATION => false,
        CURLOPT_SSL_VERIFYPEER => true,
        CURLOPT_SSL_VERIFYHOST => 2,
        CURLOPT_CONNECTTIMEOUT => 5,
        CURLOPT_TIMEOUT => 15,
        CURLOPT_HEADERFUNCTION => function ($curl, string $line) use (&$retry): int {
            $retry = preg_match('/^retry-after: *([\w ,:]+)/i', $line, $found) ? trim($found[1]) : $retry;
            return strlen($line);
        },
        CURLOPT_WRITEFUNCTION => function ($curl, string $part) use (&$answer): int {
            $answer .= $part;
            return strlen($answer) > ANSWER ? 0 : strlen($part);
        },
    ]);
    $status = curl_exec($curl) === false ? 0 : curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    return [$status, $answer, $retry];
}

ini_set('display_errors', '0');
umask(0077);
set_exception_handler(fn () => refuse(500, 'an error'));
$config = configuration();
[$usual, $path, $query, $type] = SERVICES[$config['service']];
$asked = $_SERVER['QUERY_STRING'] ?? '';

if (($_SERVER['PATH_INFO'] ?? $_SERVER['ORIG_PATH_INFO'] ?? '') !== $path || !preg_match($query, $asked)) {
    refuse(404, 'no such path');
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    refuse(405, 'only POST', ['Allow' => 'POST']);
}
if (!ownPage()) {
    refuse(403, 'only for pages of this site');
}
if (strtolower(trim(explode(';', $_SERVER['CONTENT_TYPE'] ?? '')[0])) !== $type) {
    refuse(415, "only $type");
}
$wait = secondsToWait($config['folder'], $config['perMinute']);
if ($wait > 0) {
    refuse(429, 'too many requests', ['Retry-After' => $wait]);
}
$body = (string) file_get_contents('php://input', length: BODY + 1);
if (strlen($body) > BODY) {
    refuse(413, 'too long');
}

$url = rtrim($config['url'] ?? $usual, '/') . $path . ($asked === '' ? '' : "?$asked");
$file = "{$config['folder']}/answer-" . hash('sha256', "{$config['service']} $url $body");
// The widget sends neither. Who does may be logged in, and is answered, but out of no cache and into none.
$shared = !isset($_SERVER['HTTP_COOKIE']) && !isset($_SERVER['HTTP_AUTHORIZATION']);
$kept = $shared && @filemtime($file) > time() - KEPT ? @file_get_contents($file) : false;
if ($kept !== false) {
    answer(200, $kept, ['X-Cache' => 'HIT']);
}

$key = $config['key'];
[$headers, $sent] = match ($config['service']) {
    'deepl' => [["Authorization: DeepL-Auth-Key $key"], $body],
    'azure' => [["Ocp-Apim-Subscription-Key: $key", "Ocp-Apim-Subscription-Region: {$config['region']}"], $body],
    'google-cloud' => [["X-Goog-Api-Key: $key"], $body],
    // it reads the key from the body only
    'libretranslate' => [[], '{"api_key":' . json_encode($key) . ',' . substr(ltrim($body), 1)],
    'apertium' => [[], $body],
};
[$status, $given, $retry] = ask($url, $sent, ["Content-Type: $type", ...$headers]);
if ($status !== 200 && $status < 400) {
    refuse(502, 'the service cannot be reached');
}
// a service may name the key in an error: Google does, in its 403 for a suspended one
$given = $key === '' ? $given : str_ireplace($key, '***', $given);
// a page for people in place of an answer ("are you a robot?") is not kept for a day
if ($status === 200 && $shared && json_decode($given) !== null) {
    put($file, $given);
}
answer($status, $given, ['X-Cache' => $shared ? 'MISS' : 'BYPASS'] + ($retry === '' ? [] : ['Retry-After' => $retry]));
