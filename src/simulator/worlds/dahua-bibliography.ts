import type { Work } from '../index.ts';

/** What is known of Dahua recorders, and where from; devices cite these works by their tags. */
export const bibliography: Readonly<Record<string, Work>> = {
  seed: {
    title: 'Password Reset on Local GUI, the article of the Dahua wiki as it was handed to us',
  },
  W1: {
    title: 'Dahua wiki, PasswordReset, diff first revision (339) to current',
    url: 'https://www.dahuawiki.com/index.php?title=PasswordReset&diff=cur&oldid=339',
  },
  W2: {
    title: 'Dahua wiki, PasswordReset, revision 37881 (20 Nov 2018 21:15)',
    date: '2018-11-20',
    url: 'http://dahuawiki.com/index.php?diff=prev&oldid=37881&title=PasswordReset',
  },
  W3: {
    title: 'Dahua wiki, PasswordReset, revision 37894',
    url: 'http://dahuawiki.com/index.php?diff=prev&oldid=37894&title=PasswordReset',
  },
  W4: {
    title: 'Copy of the wiki article at iMaxCamPro',
    url: 'https://www.worldeyecam.com/password-reset',
  },
  W5: {
    title: 'Dahua wiki, FAQ/Password Reset NVR DMSS (r. 71620)',
    url: 'https://dahuawiki.com/index.php?oldid=71620&title=FAQ%2FPassword_Reset_NVR_DMSS',
  },
  W6: {
    title: 'Dahua wiki, FAQ/Password Reset NVR DMSS, revisions of 7 Dec 2020 and 26 Feb 2021',
    date: '2021-02-26',
    url: 'https://dahuawiki.com/index.php?diff=next&oldid=70830&title=FAQ%2FPassword_Reset_NVR_DMSS',
  },
  W7: {
    title: 'Dahua wiki, FAQ/Password Reset Instructions (technical-support code), 21 Mar 2019',
    date: '2019-03-21',
    url: 'https://www.dahuawiki.com/index.php?title=FAQ/Password_Reset_Instructions&diff=prev&oldid=40842',
  },
  M1: {
    title:
      'Dahua manual, NVR1A-4P series, p.42 (PDF 54): initialisation + local reset, 2017-18 GUI',
    url: 'https://www.easymanua.ls/dahua/nvr1a-4p-series/manual?p=54',
  },
  M2: {
    title: 'Dahua manual, NVR1A-4P, p.209 “Modify password” (web)',
    url: 'https://www.easymanua.ls/dahua/nvr1a-4p-series/manual?p=221',
  },
  M3: {
    title: 'Dahua manual, NVR41-4KS2, p.102 (PDF 118) V1.1.0',
    url: 'https://www.easymanua.ls/dahua/nvr41-4ks2-series/manual?p=118',
  },
  M4: {
    title: 'Dahua manual, NVR41 series V4.5.1, p.365',
    url: 'https://manualshive.com/en/manual/dahua/nvr41-series/4169654?page=379',
  },
  M5: {
    title: 'Dahua manual, NVR608R-64-4KS2, p.252, web “Reset Password”',
    url: 'https://www.easymanua.ls/dahua/dhi-nvr608r-64-4ks2/manual?p=268',
  },
  M6: {
    title: 'Dahua manual, XVR Cooper series V1.3.0, p.51, local reset',
    url: 'https://manualshive.com/en/manual/dahua-technology/xvr-cooper-series/3209755?page=67',
  },
  M7: {
    title: 'Dahua manual, XVR5116HS-I3, p.49 (PDF 59), local reset incl. app mode',
    url: 'https://www.easymanua.ls/dahua-technology/xvr5116hs-i3/manual?p=59',
  },
  M8: {
    title: 'Dahua manual, NVR21-4KS3, p.381 (PDF 401), newest wording',
    url: 'https://www.easymanua.ls/dahua/nvr21-4ks3-series/manual?p=401',
  },
  M9: {
    title:
      'Dahua manual, DH-(XVR)5208AN-4KL-X-8, p.316 (PDF 328); late chapter, so most likely the web page',
    url: 'https://www.easymanua.ls/dahua-technology/dh-5208an-4kl-x-8/manual?p=328',
  },
  M10: { title: 'Dahua manual, MXVR4104 (mobile XVR), p.186 (PDF 197); most likely the web page' },
  M11: {
    title: 'Dahua manual, XVR4 series, p.40 (PDF 53); DH-XVR4104C-X, p.39 (PDF 51)',
    url: 'https://www.easymanua.ls/dahua-technology/xvr4-series/manual?p=53',
  },
  M12: {
    title: 'Dahua manual, D-XVR8208A-4K-I, p.31',
    url: 'https://www.manualslib.com/manual/2720073/Dahua-D-Xvr8208a-4k-I.html?page=31',
  },
  M13: {
    title: 'Dahua manual, DH-XVR quick start guide, p.3',
    url: 'https://manuallib.ru/manual/registrator_dlya_videonablyudeniya_dahua_dh_xvr/page/8',
  },
  M14: {
    title: 'Dahua manual, NVR5464-4KS2-V2, p.377 “Changing Password”',
    url: 'https://www.easymanua.ls/dahua/nvr5464-4ks2-v2/manual?p=397',
  },
  M15: {
    title: 'Dahua manual, Network Camera Web 3.0, p.8 (IPC)',
    url: 'https://www.easymanua.ls/dahua/network-camera-web-3-0/manual?p=16',
  },
  M16: {
    title: 'Dahua manual, IPC-HFW2431T, p.228 (IPC)',
    url: 'https://www.easymanua.ls/dahua/ipc-hfw2431t-zs-s2/manual?p=239',
  },
  M17: {
    title: 'Dahua manual, ASI72x, p.42 (access terminal)',
    url: 'https://www.manualshelf.com/manual/zhejiang-dahua-vision-technology/asi72x/user-s-manual-english/page-49.html',
  },
  M18: {
    title: 'Dahua manual, VTO4202F, p.13 (door station)',
    url: 'https://manualshive.com/en/manual/dahua/dhi-vto4202f-series/dhi-vto4202f-series_user-manual_3236289-24.html',
  },
  M19: {
    title:
      'Dahua manual, Quick-Start “Device Initialization and Password Reset for Storage Devices”, Release 2.0',
    url: 'https://www.scribd.com/document/436183732/Device-Initialization-and-Password-Reset-for-Storage-Devices',
  },
  M20: {
    title: 'Dahua notice on initialisation/reset (cameras)',
    url: 'https://www.dahuasecurity.com/br/support/cybersecurity/details/492',
  },
  S1: {
    title: 'dahua.support, 8.1 Password: How to reset password? (XVR GUI 4.0)',
    url: 'https://dahua.support/en/support/solutions/articles/75000018695-8-1-password-how-to-reset-password-',
  },
  S2: {
    title: 'Amcrest “Password Reset Process For S5/H5 DVRs”',
    url: 'https://support.amcrest.com/hc/en-us/articles/360015917732-Password-Reset-Process-For-S5-H5-DVRs',
  },
  S3: {
    title: 'Amcrest “How to Modify Password Security Questions on an NVR”',
    url: 'https://support.amcrest.com/hc/en-us/articles/360054903092-How-to-Modify-Password-Security-Questions-on-an-NVR',
  },
  S4: {
    title: 'Montavue “I forgot my password”',
    url: 'https://wiki.montavue.com/faq/i-forgot-my-password-how-do-i-reset-it/',
  },
  S5: {
    title: 'QVIS “Password Reset”',
    url: 'https://support.qvis.co.uk/hc/en-us/articles/360010913617-Password-Reset',
  },
  S7: {
    title: 'ENS “Diamond recorder” local GUI (18-12-2025) and web',
    date: '2025-12-18',
    url: 'https://enssupport.zohodesk.com/portal/en/kb/articles/diamond-recorder-resetting-the-recorder-password-idmss-gdmss-local-gui-18-12-2025',
  },
  S8: {
    title: 'IC Realtime, initialisation + reset, new interface',
    url: 'https://icrealtime.zendesk.com/hc/en-us/articles/360036957811-Recorder-Initialization-Password-Reset-New-Recorder-Interface',
  },
  S9: {
    title: 'IC Realtime, resetting with an unlock code',
    url: 'https://icrealtime.zendesk.com/hc/en-us/articles/360054744732-Resetting-a-Recorder-Password-and-Taking-Ownership',
  },
  S10: {
    title: 'Honeywell HEN081 p.19 / HEN643 p.20',
    url: 'https://www.easymanua.ls/honeywell/hen081-4-series/manual?p=33',
  },
  S11: {
    title: 'NightWatcher NW-4CVI-2MP p.18',
    url: 'https://manualshive.com/en/manual/nightwatcher/nw-4cvi-2mp/1688982?page=18',
  },
  S12: {
    title: 'Security Camera King ELITE 64-ch NVR p.219-220',
    url: 'https://manualshive.com/en/manual/security-camera-king/elite-network-ip-series/1232020?page=219',
  },
  S13: {
    title: 'Lorex N831 “Password Recovery”',
    url: 'https://help.lorextechnology.com/link/portal/57356/57366/Article/3924/n831-series-4k-8-channel-wired-network-video-recorder-password-recovery',
  },
  S14: {
    title: 'Lorex “Change or Reset Your Recorder’s Password” (Lorex Pro app)',
    url: 'https://help.lorextechnology.com/link/portal/57356/57366/Article/3840/how-change-or-reset-your-recorders-password-compatible-lorex-pro-app',
  },
  S15: {
    title: 'World Eye Cam “User (Account) Has Been Locked”',
    url: 'https://worldeyecam.com/user-account-has-been-locked.html',
  },
  S16: { title: 'EVOSEC, tag “locked”', url: 'https://dahua.evosec.eu/tag/locked' },
  C1: {
    title:
      'Dahua NetSDK V3.052 (2020-11), English, Win64: official demo, headers and programming manual',
    date: '2020-11',
    url: 'https://github.com/jugo8633/General_NetSDK_Eng_Win64_IS_V3.052.0000002.0.R.201103',
  },
  C3: { title: 'Java SDK struct with a Chinese comment on the QR payload' },
  C5: {
    title:
      'Read-only observation of a live DH-NVR608H-128-4KS3/I, fw 4.000.0000000.6.R, build 2024-07-21 (9 Sep 2026)',
    date: '2026-09-09',
  },
};
