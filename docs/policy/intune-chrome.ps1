# Intune の「スクリプト」（プラットフォーム: Windows）として配ります。64 ビットの PowerShell、システムの権限で動かしてください。
# Edge では $vendor を 'Microsoft\Edge' にします。$id は配る拡張機能の ID に置き換えてください。
$vendor = 'Google\Chrome'
$id = 'abcdefghijklmnopabcdefghijklmnop'
$key = "HKLM:\SOFTWARE\Policies\$vendor\3rdparty\extensions\$id\policy"
$policy = @'
{
  "sources": [
    {
      "name": "DX推進計画",
      "url": "https://portal.city.example.lg.jp/plan/snapshot.json"
    },
    {
      "name": "庁内用語集",
      "url": "https://portal.city.example.lg.jp/plan/glossary.csv"
    }
  ],
  "sites": [
    "https://portal.city.example.lg.jp/*"
  ],
  "sitesOff": [
    "kintai.city.example.lg.jp"
  ],
  "occurrences": "first",
  "lockSettings": true,
  "starterGlossary": true,
  "refreshMinutes": 60,
  "contact": "情報政策課 内線1234"
}
'@ | ConvertFrom-Json

New-Item -Path $key -Force | Out-Null
foreach ($one in $policy.PSObject.Properties) {
  if ($one.Value -is [bool]) { $type = 'DWord'; $value = [int]$one.Value }
  elseif ($one.Value -is [int] -or $one.Value -is [long]) { $type = 'DWord'; $value = [int]$one.Value }
  elseif ($one.Value -is [string]) { $type = 'String'; $value = $one.Value }
  else { $type = 'String'; $value = ConvertTo-Json -InputObject @($one.Value) -Depth 5 -Compress }
  New-ItemProperty -Path $key -Name $one.Name -PropertyType $type -Value $value -Force | Out-Null
}
