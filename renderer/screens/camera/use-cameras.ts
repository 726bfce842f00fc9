import { useEffect, useState } from 'react';
import { listCameras, type Camera } from '../../scan/camera.ts';

/** The cameras that are there now; one that is plugged in joins them. */
export function useCameras(): readonly Camera[] {
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    const read = () => void listCameras().then(setCameras);
    read();
    mediaDevices.addEventListener('devicechange', read);
    return () => mediaDevices.removeEventListener('devicechange', read);
  }, []);
  return cameras;
}
