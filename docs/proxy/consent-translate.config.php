<?php
// The configuration of translate.php. It lies ABOVE the web root (/var/www/consent-translate.config.php where that is
// /var/www/html), readable by PHP alone. Elsewhere: the environment variable CONSENT_TRANSLATE_CONFIG names it.
return [
    // deepl, azure, google-cloud, libretranslate or apertium
    'service' => 'deepl',
    'key' => 'YOUR-KEY',
    // azure: the region of your resource, as the portal names it; '' for a "global" one
    'region' => '',
    // A folder outside of the web root that PHP may write to: answers (a day, 200 MB at most), and counts of requests.
    'folder' => '/var/www/consent-translate',
    // requests of one address in a minute
    'perMinute' => 600,
    // Where the service is not at its usual address. A key of DeepL that ends in :fx, for one:
    // 'url' => 'https://api-free.deepl.com',
];
