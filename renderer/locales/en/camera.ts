/** Words of scanning with the camera. */
export const camera = {
  button: 'Camera',
  title: 'Scan with the camera',
  picture: 'The camera’s picture',
  aim: 'Hold a card, a ticket or a serial number inside the frame.',
  aimHint: 'Flat, without glare, near enough that the code is at least a third as wide as the frame.',
  reads: 'Reads',
  starting: 'Starting the camera',
  looking: 'Looking for a code',
  read: 'Code read',
  which: 'Which camera',
  unnamed: 'Camera {{number}}',
  torch: 'Light',
  retry: 'Try again',
  problem: {
    none: 'No camera found.',
    'in-use': 'Another program has the camera.',
    denied: 'This laptop does not let the app use its camera.',
    failed: 'The camera does not work.',
  },
  problemHint: {
    none: 'Plug one in or switch it on. The scanner and typing work without it.',
    'in-use': 'Close video calls and other camera programs. The scanner and typing work without it.',
    denied: 'Allow it in the system settings, under privacy. The scanner and typing work without it.',
    failed: 'Try again, or restart the app. The scanner and typing work without it.',
  },
} as const;
